import fc from 'fast-check';
import { assertBalanced } from './balance.ts';
import { takeReceivedMessages } from './channel.ts';
import type { Ledger } from './ledger.ts';
import type { Products } from './products.ts';

/** A fast-check command: acts on the products, records it in the ledger, and compares both. */
export type ModelCommand = fc.Command<Ledger, Products>;

/** Creates a command with this name for failure reports. After the action it records the received messages. */
export function modelCommand(name: string, action: (products: Products, ledger: Ledger) => void): ModelCommand {
  return {
    check: () => true,
    run(ledger, products) {
      action(products, ledger);
      recordMessages(products, ledger);
      ledger.recordTime(products.now);
      assertBalanced(products, ledger);
    },
    toString: () => name,
  };
}

/** Generates commands with drawn arguments, which are part of the command's name. */
export function modelCommands<Drawn>(
  name: string,
  drawn: fc.Arbitrary<Drawn>,
  action: (products: Products, ledger: Ledger, drawn: Drawn) => void,
): fc.Arbitrary<ModelCommand> {
  return drawn.map((each) =>
    modelCommand(`${name} ${fc.stringify(each)}`, (products, ledger) => action(products, ledger, each)),
  );
}

/** Records the received messages in the ledger. */
export function recordMessages(products: Products, ledger: Ledger): void {
  for (const message of takeReceivedMessages()) {
    products.deliveredMessages.push(message);
    ledger.recordMessage(message);
  }
}
