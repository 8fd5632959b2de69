import type { Agent } from '#mocks/agent/state.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import type { Snapshot, World } from '#mocks/world.ts';
import type { Ledger } from './ledger.ts';

/** A world as it is held against the books: all of it, and the products it has. */
export interface Balanced {
  readonly world: World;
  readonly snapshot: Snapshot;
  readonly agents: readonly Agent[];
  readonly now: Moment;
}

/**
 * What the portal shows is what the ledger says, licence by licence; and nobody holds more than is counted for it. Throws,
 * and says which is wrong, where they differ.
 */
export function mustBalance({ world, snapshot, agents, now }: Balanced, ledger: Ledger): void {
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
