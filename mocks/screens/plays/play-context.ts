import type { ByRoleMatcher } from '@testing-library/dom';
import { configure, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import type { Simulator } from '#mocks/control/client.ts';
import type { Translate } from '#src/i18n/translate.ts';

/** How long a play waits for what it needs, in ms; a slow machine that draws many pages at once still makes it. */
const TIMEOUT_MS = 20_000;

/** A part of the page in which a play acts as a person would: things are found by role and accessible name. */
export interface PageRegion {
  /** Presses a button, as soon as it can be pressed. */
  press(button: string): Promise<void>;
  /** Waits until a button can be pressed. */
  expectEnabled(button: string): Promise<void>;
  /** Chooses a radio button or one of the tabs, or turns a switch. */
  choose(role: 'radio' | 'tab' | 'switch', name: string): Promise<void>;
  /** Pastes a text into a text box, over what it held. */
  paste(field: string, text: string): Promise<void>;
  /** Unfolds what stands under this summary, the first of its kind. */
  unfold(summary: string): Promise<void>;
  /** Waits until one of these texts is said here. */
  expectText(...texts: readonly string[]): Promise<void>;
  /** Waits until something of this role and name is here. */
  expectElement(role: ByRoleMatcher, name: string): Promise<void>;
}

/** What a play has: the page, its texts, and the simulator's door for acts of the outside world. */
export interface PlayContext {
  /** The page's texts in its present language. */
  readonly t: Translate;
  readonly simulator: Simulator;
  /** The whole page. */
  readonly page: PageRegion;
  /** The dialog of this name; whatever is done in it waits for it. */
  dialog(name: string): PageRegion;
}

/** The page as a stage. */
export function createPlayContext(t: Translate, simulator: Simulator): PlayContext {
  configure({
    asyncUtilTimeout: TIMEOUT_MS,
    // The library's own message goes on with the whole page.
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

/** Where it is said to be, for the message of a step that fails, and how it is found each time. */
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
    expectEnabled: async (button) => {
      await enabledElement('button', button);
    },
    choose: click,
    paste: async (field, text) => {
      const box = await runStep(`Pasting into “${field}”`, (container) =>
        assertEnabled(within(container).getByRole<HTMLInputElement>('textbox', { name: field })),
      );
      await userEvent.clear(box);
      await userEvent.click(box);
      await userEvent.paste(text);
    },
    unfold: async (summary) => {
      const [first] = await runStep(`Unfolding “${summary}”`, (container) => within(container).getAllByText(summary));
      if (first) await userEvent.click(first);
    },
    expectText: async (...texts) => {
      await runStep(`Reading “${texts.join('” or “')}”`, (container) => {
        const pageText = collapseWhitespace(container.textContent ?? '');
        if (!texts.some((text) => pageText.includes(collapseWhitespace(text)))) throw new Error('It is not said.');
      });
    },
    expectElement: async (role, name) => {
      await runStep(`Seeing the ${role} “${name}”`, (container) => within(container).getAllByRole(role, { name }));
    },
  };
}

/** The thing itself, once it can be used; what cannot yet stays in reach of the keyboard all the same. */
function assertEnabled<Target extends HTMLElement>(element: Target): Target {
  const isDisabled = element.matches(':disabled, [aria-disabled="true"], [readonly]');
  if (isDisabled) throw new Error('It cannot be used yet.');
  return element;
}

const collapseWhitespace = (text: string) => text.replace(/\s+/g, ' ');
