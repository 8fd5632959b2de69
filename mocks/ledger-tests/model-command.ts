import fc from 'fast-check';
import { assertBalanced } from './balance.ts';
import { takeReceivedMessages } from './channel.ts';
import type { Devices } from './devices.ts';
import type { Ledger } from './ledger.ts';

/** A fast-check command: acts on the devices, records it in the ledger, and compares both. */
export type ModelCommand = fc.Command<Ledger, Devices>;

/** Creates a command with this name for failure reports. After the action it records the received messages. */
export function modelCommand(name: string, action: (fleet: Devices, ledger: Ledger) => void): ModelCommand {
  return {
    check: () => true,
    run(ledger, fleet) {
      action(fleet, ledger);
      recordMessages(fleet, ledger);
      ledger.recordTime(fleet.now);
      assertBalanced(fleet, ledger);
    },
    toString: () => name,
  };
}

/** Generates commands with drawn arguments, which are part of the command's name. */
export function modelCommands<Drawn>(
  name: string,
  drawn: fc.Arbitrary<Drawn>,
  action: (fleet: Devices, ledger: Ledger, drawn: Drawn) => void,
): fc.Arbitrary<ModelCommand> {
  return drawn.map((each) =>
    modelCommand(`${name} ${fc.stringify(each)}`, (fleet, ledger) => action(fleet, ledger, each)),
  );
}

/** Records the received messages in the ledger. */
export function recordMessages(fleet: Devices, ledger: Ledger): void {
  for (const message of takeReceivedMessages()) {
    fleet.deliveredMessages.push(message);
    ledger.recordMessage(message);
  }
}
