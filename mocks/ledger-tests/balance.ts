import type { Agent } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { accountPage } from '#mocks/cssm/replies.ts';
import type { SimulatorSnapshot, SimulatorState } from '#mocks/simulator-state.ts';
import type { Ledger } from './ledger.ts';

/** The state to compare with the ledger, with all its products. */
export interface BalanceInput {
  readonly world: SimulatorState;
  readonly snapshot: SimulatorSnapshot;
  readonly agents: readonly Agent[];
  readonly now: EpochMs;
}

/**
 * Compares the portal's license counts with the ledger, and checks that no product holds more than the ledger counts for
 * it. Throws with the account and license that differ.
 */
export function assertBalanced({ world, snapshot, agents, now }: BalanceInput, ledger: Ledger): void {
  const displayed = world.cssm.virtualAccounts.flatMap(({ id }) =>
    (accountPage(world.cssm, id, now)?.licenses ?? []).map((row) => ({ account: id, ...row })),
  );
  for (const { account, tag, purchased, reserved, inUse, balance } of displayed) {
    const bought = ledger.purchased(account, tag, now);
    const used = ledger.inUse(account, tag);
    assertEqual(account, tag, 'Purchased', purchased, bought);
    assertEqual(account, tag, 'Reserved', reserved, ledger.reservedIn(account, tag));
    assertEqual(account, tag, 'In Use', inUse, used);
    assertEqual(account, tag, 'Balance', balance, bought - used);
  }
  const listed = new Set(displayed.map(({ account, tag }) => `${account} ${tag}`));
  for (const { account, tag } of ledger.listLicenses()) {
    const isNothing = ledger.purchased(account, tag, now) === 0 && ledger.inUse(account, tag) === 0;
    if (!isNothing && !listed.has(`${account} ${tag}`)) throw new Error(`${account} does not list ${tag}.`);
  }
  for (const { id, licenses } of world.onPrem.cssm.virtualAccounts) {
    for (const { tag, onlineInUse } of licenses) {
      assertEqual(id, tag, 'In Use', onlineInUse, ledger.inUse(id, tag, 'on-prem'));
    }
  }
  const udis = snapshot.instances.map(({ udi }) => udi);
  if (new Set(udis).size !== udis.length) throw new Error('A UDI is in two virtual accounts.');
  for (const { identity, registration } of agents) {
    if (registration.status !== 'reserved' || registration.code.reservation !== 'specific') continue;
    const udi = `${identity.productIdentifier}:${identity.serialNumber}`;
    const quantities = new Map<string, number>();
    for (const { tag, count } of registration.code.licenses) quantities.set(tag, (quantities.get(tag) ?? 0) + count);
    for (const [tag, count] of quantities) {
      if (count > ledger.heldBy(udi, tag)) throw new Error(`${udi} holds ${count} of ${tag}, which count for less.`);
    }
  }
}

function assertEqual(account: string, tag: string, column: string, displayed: number, expected: number): void {
  if (displayed !== expected)
    throw new Error(`${account}, ${tag}: ${column} is shown as ${displayed}; by the ledger it is ${expected}.`);
}
