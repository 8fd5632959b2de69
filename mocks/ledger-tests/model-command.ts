import fc from 'fast-check';
import { assertBalanced } from './balance.ts';
import { taken } from './channel.ts';
import type { Devices } from './devices.ts';
import type { Ledger } from './ledger.ts';

/** A command of the model: it does something in the world, books it, and compares the world with the books. */
export type ModelCommand = fc.Command<Ledger, Devices>;

/** A deed that reads so when a failure is reported. Messages that arrived meanwhile are booked before its own entries. */
export function modelCommand(name: string, action: (fleet: Devices, ledger: Ledger) => void): ModelCommand {
  return {
    check: () => true,
    run(ledger, fleet) {
      action(fleet, ledger);
      recordMessages(fleet, ledger);
      ledger.timePassed(fleet.now);
      assertBalanced(fleet, ledger);
    },
    toString: () => name,
  };
}

/** Deeds that read so with what was drawn for them. */
export function modelCommands<Drawn>(
  name: string,
  drawn: fc.Arbitrary<Drawn>,
  action: (fleet: Devices, ledger: Ledger, drawn: Drawn) => void,
): fc.Arbitrary<ModelCommand> {
  return drawn.map((each) =>
    modelCommand(`${name} ${fc.stringify(each)}`, (fleet, ledger) => action(fleet, ledger, each)),
  );
}

/** Books the messages that have arrived. */
export function recordMessages(fleet: Devices, ledger: Ledger): void {
  for (const message of taken()) {
    fleet.deliveredMessages.push(message);
    ledger.received(message);
  }
}
