import type { ByRoleMatcher } from '@testing-library/dom';
import { configure, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import type { Simulator } from '#mocks/control/client.ts';
import type { Translate } from '#src/i18n/translate.ts';

/** Timeout of each step, in ms; long enough for a slow machine that renders many pages at once. */
const TIMEOUT_MS = 60_000;

/** A part of the page in which a play acts as a user; elements are found by role and accessible name. */
export interface PageRegion {
  /** Presses a button as soon as it is enabled. */
  press(button: string): Promise<void>;
  /** Selects a radio button or a tab, or toggles a switch. */
  choose(role: 'radio' | 'tab' | 'switch', name: string): Promise<void>;
  /** Pastes text into a text box, replacing its content. */
  paste(field: string, text: string): Promise<void>;
  /** Expands the first details element with this summary. */
  expand(summary: string): Promise<void>;
  /** Waits until one of these texts is displayed. */
  expectText(...texts: readonly string[]): Promise<void>;
  /** Waits until an element with this role and name exists. */
  expectElement(role: ByRoleMatcher, name: string): Promise<void>;
}

/** What a play function works with: the page, its texts, and the simulator for actions outside the page. */
export interface PlayContext {
  /** Translates keys into the page's current language. */
  readonly t: Translate;
  readonly simulator: Simulator;
  /** The whole page. */
  readonly page: PageRegion;
  /** The dialog with this name; each step waits until it is open. */
  dialog(name: string): PageRegion;
}

/** Creates the context of a play on the current page. */
export function createPlayContext(t: Translate, simulator: Simulator): PlayContext {
  configure({
    asyncUtilTimeout: TIMEOUT_MS,
    // The library's message includes the whole page; its first line is sufficient.
    getElementError: (message) => new Error(message?.split('\n')[0]),
  });
  return {
    t,
    simulator,
    page: createRegion('on the page', () => document.body),
    dialog: (name) =>
      createRegion(`in the dialog “${name}”`, () => within(document.body).getByRole('dialog', { name })),
  };
}

/** `description` names the region in errors of failed steps; `find` is called again on every attempt. */
function createRegion(description: string, find: () => HTMLElement): PageRegion {
  const runStep = <Result>(step: string, query: (container: HTMLElement) => Result): Promise<Result> =>
    waitFor(() => query(find())).catch((cause: unknown) => {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${step} ${description} was not possible: ${reason}`, { cause });
    });
  const enabledElement = (role: ByRoleMatcher, name: string) =>
    runStep(`Pressing the ${role} “${name}”`, (container) =>
      assertEnabled(within(container).getByRole(role, { name })),
    );
  const click = async (role: ByRoleMatcher, name: string) => userEvent.click(await enabledElement(role, name));
  return {
    press: (button) => click('button', button),
    choose: click,
    paste: async (field, text) => {
      const box = await runStep(`Pasting into “${field}”`, (container) =>
        assertEnabled(within(container).getByRole<HTMLInputElement>('textbox', { name: field })),
      );
      await userEvent.clear(box);
      await userEvent.click(box);
      await userEvent.paste(text);
    },
    expand: async (summary) => {
      const [first] = await runStep(`Expanding “${summary}”`, (container) => within(container).getAllByText(summary));
      if (first) await userEvent.click(first);
    },
    expectText: async (...texts) => {
      await runStep(`Reading “${texts.join('” or “')}”`, (container) => {
        const pageText = collapseWhitespace(container.textContent ?? '');
        if (!texts.some((text) => pageText.includes(collapseWhitespace(text))))
          throw new Error('The text is not displayed.');
      });
    },
    expectElement: async (role, name) => {
      await runStep(`Finding the ${role} “${name}”`, (container) => within(container).getAllByRole(role, { name }));
    },
  };
}

/** Returns the element if it is enabled, and throws otherwise; elements with `aria-disabled` stay focusable. */
function assertEnabled<Target extends HTMLElement>(element: Target): Target {
  const isDisabled = element.matches(':disabled, [aria-disabled="true"], [readonly]');
  if (isDisabled) throw new Error('The element is disabled.');
  return element;
}

const collapseWhitespace = (text: string) => text.replace(/\s+/g, ' ');
