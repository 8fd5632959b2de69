import type { ByRoleMatcher } from '@testing-library/dom';
import { configure, waitFor, within } from '@testing-library/dom';
import { userEvent } from '@testing-library/user-event';
import type { Simulator } from '#mocks/simulator.ts';
import type { SayText } from '#src/i18n/present-texts.ts';

/** How long a play waits for what it needs, in ms; a slow machine that draws many pages at once still makes it. */
const patience = 20_000;

/** A part of the page in which a play acts as a person would: things are found by role and accessible name. */
export interface Place {
  /** Presses a button, as soon as it can be pressed. */
  press(button: string): Promise<void>;
  /** Waits until a button can be pressed. */
  offers(button: string): Promise<void>;
  /** Chooses a radio button or one of the tabs, or turns a switch. */
  choose(role: 'radio' | 'tab' | 'switch', name: string): Promise<void>;
  /** Pastes a text into a text box, over what it held. */
  paste(field: string, text: string): Promise<void>;
  /** Unfolds what stands under this summary, the first of its kind. */
  unfold(summary: string): Promise<void>;
  /** Waits until one of these texts is said here. */
  says(...texts: readonly string[]): Promise<void>;
  /** Waits until something of this role and name is here. */
  shows(role: ByRoleMatcher, name: string): Promise<void>;
}

/** What a play has: the page, its texts, and the simulator's door for acts of the outside world. */
export interface Stage {
  /** The page's texts in its present language. */
  readonly t: SayText;
  readonly simulator: Simulator;
  /** The whole page. */
  readonly page: Place;
  /** The dialog of this name; whatever is done in it waits for it. */
  dialog(name: string): Place;
}

/** The page as a stage. */
export function createStage(t: SayText, simulator: Simulator): Stage {
  configure({
    asyncUtilTimeout: patience,
    // The library's own message goes on with the whole page.
    getElementError: (message) => new Error(message?.split('\n')[0]),
  });
  return {
    t,
    simulator,
    page: partOf('on the page', () => document.body),
    dialog: (name) => partOf(`in the dialog “${name}”`, () => within(document.body).getByRole('dialog', { name })),
  };
}

/** Where it is said to be, for the message of a step that fails, and how it is found each time. */
function partOf(where: string, find: () => HTMLElement): Place {
  const found = <Found>(step: string, look: (place: HTMLElement) => Found): Promise<Found> =>
    waitFor(() => look(find())).catch((cause: unknown) => {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`${step} ${where} was not possible: ${why}`, { cause });
    });
  const usable = (role: ByRoleMatcher, name: string) =>
    found(`Pressing the ${role} “${name}”`, (place) => ready(within(place).getByRole(role, { name })));
  const click = async (role: ByRoleMatcher, name: string) => userEvent.click(await usable(role, name));
  return {
    press: (button) => click('button', button),
    offers: async (button) => {
      await usable('button', button);
    },
    choose: click,
    paste: async (field, text) => {
      const box = await found(`Pasting into “${field}”`, (place) =>
        ready(within(place).getByRole<HTMLInputElement>('textbox', { name: field })),
      );
      await userEvent.clear(box);
      await userEvent.click(box);
      await userEvent.paste(text);
    },
    unfold: async (summary) => {
      const [first] = await found(`Unfolding “${summary}”`, (place) => within(place).getAllByText(summary));
      if (first) await userEvent.click(first);
    },
    says: async (...texts) => {
      await found(`Reading “${texts.join('” or “')}”`, (place) => {
        const said = plain(place.textContent ?? '');
        if (!texts.some((text) => said.includes(plain(text)))) throw new Error('It is not said.');
      });
    },
    shows: async (role, name) => {
      await found(`Seeing the ${role} “${name}”`, (place) => within(place).getAllByRole(role, { name }));
    },
  };
}

/** The thing itself, once it can be used; what cannot yet stays in reach of the keyboard all the same. */
function ready<Thing extends HTMLElement>(thing: Thing): Thing {
  const isHeld = thing.matches(':disabled, [aria-disabled="true"], [readonly]');
  if (isHeld) throw new Error('It cannot be used yet.');
  return thing;
}

const plain = (text: string) => text.replace(/\s+/g, ' ');
