import type { Locator, Page } from '@playwright/test';

/** User actions on a loaded page. Returns their times in milliseconds by name. */
export type BenchTask = (page: Page) => Promise<Readonly<Record<string, number>>>;

/** The time between hovering and pressing, in ms: a user gives the page this time for prefetching. */
const HOVER_MS = 300;

/**
 * Performs an interaction. Returns its duration until the next paint, and until the element with this selector appeared
 * or disappeared, in ms.
 */
const measureInteraction = async (
  page: Page,
  interact: () => Promise<void>,
  selector: string,
  presence: 'there' | 'gone',
) => {
  await page.evaluate(([target, how]) => window.bench.arm(target, how), [selector, presence] as const);
  await interact();
  await page.waitForFunction(() => window.bench.elementChange > 0);
  await page.waitForTimeout(500);
  return page.evaluate(() => {
    window.bench.flush();
    // Chromium reports no interaction shorter than 16 ms.
    return { interaction: window.bench.interaction || 8, elementChange: window.bench.elementChange };
  });
};

const hover = async (page: Page, target: Locator) => {
  await target.hover();
  await page.waitForTimeout(HOVER_MS);
};

const click = (page: Page) => async () => {
  await page.mouse.down();
  await page.mouse.up();
};

/** A dialog or menu, its trigger, and the prefix of its figures. */
interface OverlayCase {
  readonly name: string;
  readonly trigger: (page: Page) => Locator;
  readonly selector: '[role=dialog]' | '[role=menu]';
}

/** Opens an overlay twice, and closes it in between with the keyboard. */
const openTwice = async (page: Page, { name, trigger, selector }: OverlayCase) => {
  await hover(page, trigger(page));
  const first = await measureInteraction(page, click(page), selector, 'there');
  const closing = await measureInteraction(page, () => page.keyboard.press('Escape'), selector, 'gone');
  await hover(page, trigger(page));
  const second = await measureInteraction(page, click(page), selector, 'there');
  return {
    [`${name}, first opening`]: first.interaction,
    [`${name}, first shown`]: first.elementChange,
    [`${name}, second opening`]: second.interaction,
    [`${name}, second shown`]: second.elementChange,
    [`${name}, closing`]: closing.elementChange,
  };
};

const close = (page: Page, selector: OverlayCase['selector']) =>
  measureInteraction(page, () => page.keyboard.press('Escape'), selector, 'gone');

const button = (name: RegExp) => (page: Page) => page.getByRole('main').getByRole('button', { name }).first();
const link = (name: string) => (page: Page) => page.getByRole('link', { name });

const register: OverlayCase = { name: 'register', trigger: button(/^Register/), selector: '[role=dialog]' };

const measureTyping = async (page: Page, field: Locator) => {
  await field.focus();
  return (await measureInteraction(page, () => page.keyboard.type('a'), '[role=dialog]', 'there')).interaction;
};

/** Opens the registration dialog twice, and types into its first field. */
export const registerTask: BenchTask = async (page) => ({
  ...(await openTwice(page, register)),
  'register, typing': await measureTyping(page, page.getByRole('dialog').getByRole('textbox').first()),
});

/** Opens the dialogs of an unregistered product twice, switches their tabs, and types. */
export const evaluationTask: BenchTask = async (page) => {
  const settings = {
    ...(await openTwice(page, {
      name: 'transport',
      trigger: link('View / Edit Transport Settings'),
      selector: '[role=dialog]',
    })),
  };
  await hover(page, page.getByRole('dialog').getByRole('radio').nth(1));
  const switching = await measureInteraction(page, click(page), '[role=dialog]', 'there');
  await page.goto(new URL('/licenses', page.url()).href);
  await register.trigger(page).waitFor();
  await page.waitForTimeout(1500);
  const registering = await openTwice(page, register);
  await hover(page, page.getByRole('dialog').getByRole('tab').nth(1));
  const tab = await measureInteraction(page, click(page), '[role=dialog]', 'there');
  await hover(page, page.getByRole('dialog').getByRole('tab').first());
  await click(page)();
  const field = page.getByRole('dialog').getByRole('textbox').first();
  return {
    ...settings,
    'transport, switch': switching.interaction,
    ...registering,
    'register, switch': tab.interaction,
    'register, typing': await measureTyping(page, field),
  };
};

/** Opens the Actions menu and one of the settings dialogs, each twice. */
export const registeredTask: BenchTask = async (page) => {
  const actions: OverlayCase = { name: 'actions', trigger: button(/^Actions/), selector: '[role=menu]' };
  const menu = await openTwice(page, actions);
  await close(page, '[role=menu]');
  const subscription = await openTwice(page, {
    name: 'subscription',
    trigger: link('View / Edit Software Subscription Licensing'),
    selector: '[role=dialog]',
  });
  return { ...menu, ...subscription };
};
