import type { Locator, Page } from '@playwright/test';

/** What is done on a page once it has loaded, and the figures that come of it: milliseconds by name. */
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

/** Something that opens, what opens it, and how its figures are called. */
interface Opening {
  readonly name: string;
  readonly opens: (page: Page) => Locator;
  readonly selector: '[role=dialog]' | '[role=menu]';
}

/** Opens it twice, and closes it by the keyboard. */
const openTwice = async (page: Page, { name, opens, selector }: Opening) => {
  await hover(page, opens(page));
  const first = await press(page, click(page), selector, 'there');
  const gone = await press(page, () => page.keyboard.press('Escape'), selector, 'gone');
  await hover(page, opens(page));
  const second = await press(page, click(page), selector, 'there');
  return {
    [`${name}, first`]: first.interaction,
    [`${name}, first shown`]: first.awaited,
    [`${name}, second`]: second.interaction,
    [`${name}, second shown`]: second.awaited,
    [`${name}, gone`]: gone.awaited,
  };
};

const close = (page: Page, selector: Opening['selector']) =>
  press(page, () => page.keyboard.press('Escape'), selector, 'gone');

const button = (name: RegExp) => (page: Page) => page.getByRole('main').getByRole('button', { name }).first();
const link = (name: string) => (page: Page) => page.getByRole('link', { name });

const register: Opening = { name: 'register', opens: button(/^Register/), selector: '[role=dialog]' };

const typed = async (page: Page, field: Locator) => {
  await field.focus();
  return (await press(page, () => page.keyboard.type('a'), '[role=dialog]', 'there')).interaction;
};

/** Opens the dialog that registers, twice, and types into its first field. */
export const registerErrand: Errand = async (page) => ({
  ...(await openTwice(page, register)),
  'register, typed': await typed(page, page.getByRole('dialog').getByRole('textbox').first()),
});

/** The dialogs of a product that is not registered yet: opened twice, switched to another tab, and typed into. */
export const evaluationErrand: Errand = async (page) => {
  const settings = {
    ...(await openTwice(page, {
      name: 'transport',
      opens: link('View / Edit Transport Settings'),
      selector: '[role=dialog]',
    })),
  };
  await hover(page, page.getByRole('dialog').getByRole('radio').nth(1));
  const chosen = await press(page, click(page), '[role=dialog]', 'there');
  await page.goto(new URL('/licenses', page.url()).href);
  await register.opens(page).waitFor();
  await page.waitForTimeout(1500);
  const registering = await openTwice(page, register);
  await hover(page, page.getByRole('dialog').getByRole('tab').nth(1));
  const tab = await press(page, click(page), '[role=dialog]', 'there');
  await hover(page, page.getByRole('dialog').getByRole('tab').first());
  await click(page)();
  const field = page.getByRole('dialog').getByRole('textbox').first();
  return {
    ...settings,
    'transport, switched': chosen.interaction,
    ...registering,
    'register, switched': tab.interaction,
    'register, typed': await typed(page, field),
  };
};

/** The menu of actions and a dialog that it leads to, each opened twice. */
export const registeredErrand: Errand = async (page) => {
  const actions: Opening = { name: 'actions', opens: button(/^Actions/), selector: '[role=menu]' };
  const menu = await openTwice(page, actions);
  await close(page, '[role=menu]');
  const subscription = await openTwice(page, {
    name: 'subscription',
    opens: link('View / Edit Software Subscription Licensing'),
    selector: '[role=dialog]',
  });
  return { ...menu, ...subscription };
};
