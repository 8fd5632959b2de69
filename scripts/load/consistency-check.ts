import { createSimulator } from '#mocks/control/client.ts';
import { importSnapshot } from '#mocks/control/import-snapshot.ts';
import { connectRemotely } from '#mocks/control/remote-connection.ts';
import { accountPage, type PortalAccount } from '#mocks/cssm/replies.ts';
import type { ProductInstance } from '#mocks/cssm/state.ts';

/**
 * Returns descriptions of all inconsistencies in the state of the server at this address, which must have the control
 * API: contract violations, an invalid snapshot, wrong totals.
 */
export async function findInconsistencies(origin: string): Promise<readonly string[]> {
  const body: { readonly value: readonly string[] } = await (await fetch(`${origin}/simulator/departures`)).json();
  const violations = body.value.map((violation) => `The traffic violates openapi.json: ${violation}`);
  const world = await createSimulator(connectRemotely(`${origin}/simulator`)).world.export({ secrets: true });
  try {
    importSnapshot(world, Date.now());
  } catch (error) {
    return [...violations, String(error)];
  }
  const { cssm, time } = world.world;
  // Computed from this snapshot: pages requested one after the other would show later states.
  const pages = cssm.virtualAccounts.map(({ id }) => accountPage(cssm, id, time.settledAt));
  return [...violations, ...pages.flatMap((page) => (page ? findMiscounts(page, world.instances) : []))];
}

/** Returns the licences of an account whose numbers in the portal differ from the sums over its product instances. */
function findMiscounts({ id, licenses }: PortalAccount, instances: readonly ProductInstance[]): readonly string[] {
  const online = new Map<string, number>();
  const reserved = new Map<string, number>();
  for (const { virtualAccountId, holding } of instances) {
    if (virtualAccountId !== id) continue;
    if (holding.kind === 'online') addTo(online, holding.inUse);
    if (holding.kind === 'reserved')
      addTo(reserved, reservedQuantities(holding.quantities, holding.pending?.quantities ?? {}));
  }
  return licenses.flatMap((license) => {
    const reservedQuantity = reserved.get(license.tag) ?? 0;
    const inUse = reservedQuantity + (online.get(license.tag) ?? 0);
    const isConsistent =
      license.reserved === reservedQuantity && license.inUse === inUse && license.balance === license.purchased - inUse;
    return isConsistent
      ? []
      : [`${license.name} in ${id}: ${license.inUse} in use, but the instances add up to ${inUse}.`];
  });
}

type Quantities = Readonly<Record<string, number>>;

/** Returns the reserved quantities. During an update the larger of the old and new quantity counts (screens.md §4). */
function reservedQuantities(quantities: Quantities, pending: Quantities): Quantities {
  const tags = new Set([...Object.keys(quantities), ...Object.keys(pending)]);
  return Object.fromEntries([...tags].map((tag) => [tag, Math.max(quantities[tag] ?? 0, pending[tag] ?? 0)]));
}

function addTo(totals: Map<string, number>, quantities: Quantities): void {
  for (const [tag, quantity] of Object.entries(quantities)) totals.set(tag, (totals.get(tag) ?? 0) + quantity);
}
