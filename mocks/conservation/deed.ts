import fc from 'fast-check';
import { accountPage } from '#mocks/cssm/replies.ts';
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
      compare(fleet, ledger);
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

/** What the portal shows is what the ledger says, licence by licence; and nobody holds more than is counted for it. */
function compare({ world, snapshot, agents, now }: Fleet, ledger: Ledger): void {
  const shown = world.cssm.virtualAccounts.flatMap(({ id }) =>
    (accountPage(world.cssm, id, now)?.licenses ?? []).map((row) => ({ account: id, ...row })),
  );
  for (const { account, tag, purchased, reserved, inUse, balance } of shown) {
    const bought = ledger.purchased(account, tag, now);
    const used = ledger.inUse(account, tag);
    equal(account, tag, 'Purchased', purchased, bought);
    equal(account, tag, 'Reserved', reserved, ledger.reservedIn(account, tag));
    equal(account, tag, 'In Use', inUse, used);
    equal(account, tag, 'Balance', balance, bought - used);
  }
  const listed = new Set(shown.map(({ account, tag }) => `${account} ${tag}`));
  for (const { account, tag } of ledger.known()) {
    const isNothing = ledger.purchased(account, tag, now) === 0 && ledger.inUse(account, tag) === 0;
    if (!isNothing && !listed.has(`${account} ${tag}`)) throw new Error(`${account} does not list ${tag}.`);
  }
  for (const { id, licenses } of world.onPrem.cssm.virtualAccounts) {
    for (const { tag, onlineInUse } of licenses) {
      equal(id, tag, 'In Use', onlineInUse, ledger.inUse(id, tag, 'on-prem'));
    }
  }
  const udis = snapshot.instances.map(({ udi }) => udi);
  if (new Set(udis).size !== udis.length) throw new Error('A UDI is in two virtual accounts.');
  for (const { identity, registration } of agents) {
    if (registration.status !== 'reserved' || registration.code.reservation !== 'specific') continue;
    const udi = `${identity.productIdentifier}:${identity.serialNumber}`;
    const held = new Map<string, number>();
    for (const { tag, count } of registration.code.licenses) held.set(tag, (held.get(tag) ?? 0) + count);
    for (const [tag, count] of held) {
      if (count > ledger.heldBy(udi, tag)) throw new Error(`${udi} holds ${count} of ${tag}, which count for less.`);
    }
  }
}

function equal(account: string, tag: string, what: string, shown: number, books: number): void {
  if (shown !== books)
    throw new Error(`${account}, ${tag}: ${what} is shown as ${shown}; by the ledger it is ${books}.`);
}
