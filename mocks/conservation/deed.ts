import fc from 'fast-check';
import { mustBalance } from './balance.ts';
import type { Fleet } from './fleet.ts';
import type { Ledger } from './ledger.ts';
import { taken } from './post.ts';

/** A command of the model: it does something in the world, books it, and compares the world with the books. */
export type Deed = fc.Command<Ledger, Fleet>;

/** A deed that reads so when a failure is reported. Messages that arrived meanwhile are booked before its own entries. */
export function deed(name: string, act: (fleet: Fleet, ledger: Ledger) => void): Deed {
  return {
    check: () => true,
    run(ledger, fleet) {
      act(fleet, ledger);
      book(fleet, ledger);
      ledger.timePassed(fleet.now);
      mustBalance(fleet, ledger);
    },
    toString: () => name,
  };
}

/** Deeds that read so with what was drawn for them. */
export function deeds<Drawn>(
  name: string,
  drawn: fc.Arbitrary<Drawn>,
  act: (fleet: Fleet, ledger: Ledger, drawn: Drawn) => void,
): fc.Arbitrary<Deed> {
  return drawn.map((each) => deed(`${name} ${fc.stringify(each)}`, (fleet, ledger) => act(fleet, ledger, each)));
}

/** Books the messages that have arrived. */
export function book(fleet: Fleet, ledger: Ledger): void {
  for (const message of taken()) {
    fleet.history.push(message);
    ledger.received(message);
  }
}
