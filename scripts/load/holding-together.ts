import { accountPage, type PortalAccount } from '#mocks/cssm/replies.ts';
import type { ProductInstance } from '#mocks/cssm/state.ts';
import { importedWorld } from '#mocks/door/importing.ts';
import { connectRemotely } from '#mocks/door/remote.ts';
import { createSimulator } from '#mocks/simulator.ts';

/** What is wrong with the world behind this address, whose door is open: nothing, or each thing in words. */
export async function faultsOf(origin: string): Promise<readonly string[]> {
  const told: { readonly value: readonly string[] } = await (await fetch(`${origin}/simulator/departures`)).json();
  const departed = told.value.map((departure) => `The wire departs from openapi.json: ${departure}`);
  const world = await createSimulator(connectRemotely(`${origin}/simulator`)).world.export({ secrets: true });
  try {
    importedWorld(world, Date.now());
  } catch (error) {
    return [...departed, String(error)];
  }
  const { cssm, time } = world.world;
  // Of this very world: asked for one after the other, the portal's pages would be of later ones.
  const pages = cssm.virtualAccounts.map(({ id }) => accountPage(cssm, id, time.settledAt));
  return [...departed, ...pages.flatMap((page) => (page ? miscounted(page, world.instances) : []))];
}

/** Which licences of an account the portal shows other numbers of than its product instances have. */
function miscounted({ id, licenses }: PortalAccount, instances: readonly ProductInstance[]): readonly string[] {
  const online = new Map<string, number>();
  const reserved = new Map<string, number>();
  for (const { virtualAccountId, holding } of instances) {
    if (virtualAccountId !== id) continue;
    if (holding.kind === 'online') addTo(online, holding.inUse);
    if (holding.kind === 'reserved') addTo(reserved, heldIn(holding.quantities, holding.pending?.quantities ?? {}));
  }
  return licenses.flatMap((license) => {
    const held = reserved.get(license.tag) ?? 0;
    const inUse = held + (online.get(license.tag) ?? 0);
    const isRight =
      license.reserved === held && license.inUse === inUse && license.balance === license.purchased - inUse;
    return isRight ? [] : [`${license.name} in ${id}: ${license.inUse} in use, and added up ${inUse}.`];
  });
}

type Quantities = Readonly<Record<string, number>>;

/** While an update is under way the larger of old and new counts (screens.md §4). */
function heldIn(quantities: Quantities, pending: Quantities): Quantities {
  const tags = new Set([...Object.keys(quantities), ...Object.keys(pending)]);
  return Object.fromEntries([...tags].map((tag) => [tag, Math.max(quantities[tag] ?? 0, pending[tag] ?? 0)]));
}

function addTo(totals: Map<string, number>, quantities: Quantities): void {
  for (const [tag, quantity] of Object.entries(quantities)) totals.set(tag, (totals.get(tag) ?? 0) + quantity);
}
