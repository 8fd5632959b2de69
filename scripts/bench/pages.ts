import type { Locator, Page } from '@playwright/test';

/** What is done on a page once it has loaded, and the figures that come of it. */
export type Errand = (page: Page) => Promise<Readonly<Record<string, number>>>;

/** Long enough for what a hover prefetches, as when a hand moves to a button and presses it. */
const untilPressed = 300;

/** Presses, and answers how long the press took to show and what was awaited took to come or to go. */
const press = async (page: Page, act: () => Promise<void>, selector: string, presence: 'there' | 'gone') => {
  await page.evaluate(([awaited, how]) => window.bench.arm(awaited, how), [selector, presence] as const);
  await act();
  await page.waitForFunction(() => window.bench.awaited > 0);
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    window.bench.flush();
    // Chromium reports no interaction shorter than 16 ms.
    return { interaction: window.bench.interaction || 8, awaited: window.bench.awaited };
  });
};

const hover = async (page: Page, target: Locator) => {
  await target.hover();
  await page.waitForTimeout(untilPressed);
};

const click = (page: Page) => async () => {
  await page.mouse.down();
  await page.mouse.up();
};

/** Opens what a button opens twice, and closes it by the keyboard. */
const openTwice = async (page: Page, button: Locator, selector: string) => {
  await hover(page, button);
  const first = await press(page, click(page), selector, 'there');
  const gone = await press(page, () => page.keyboard.press('Escape'), selector, 'gone');
  await hover(page, button);
  const second = await press(page, click(page), selector, 'there');
  return { first: first.interaction, second: second.interaction, gone: gone.awaited };
};

/** Opens the dialog that registers, twice, and types into its first field. */
export const registerErrand: Errand = async (page) => {
  const button = page
    .getByRole('main')
    .getByRole('button', { name: /^Register/ })
    .first();
  const { first, second, gone } = await openTwice(page, button, '[role=dialog]');
  await page.getByRole('dialog').getByRole('textbox').first().focus();
  const typed = await press(page, () => page.keyboard.type('a'), '[role=dialog]', 'there');
  return { dialogFirst: first, dialogSecond: second, dialogGone: gone, typed: typed.interaction };
};

/** Opens the menu of actions, twice. */
export const actionsErrand: Errand = async (page) => {
  const button = page
    .getByRole('main')
    .getByRole('button', { name: /^Actions/ })
    .first();
  const { first, second, gone } = await openTwice(page, button, '[role=menu]');
  return { menuFirst: first, menuSecond: second, menuGone: gone };
};
