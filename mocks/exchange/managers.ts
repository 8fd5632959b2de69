import { accountOf } from '#mocks/cssm/licenses.ts';
import type { Done, Kept } from '#mocks/cssm/records.ts';
import type { Cssm, ProductInstance } from '#mocks/cssm/state.ts';
import { noChanges, type PortalStep, type View } from '#mocks/step.ts';
import type { Changes, World } from '#mocks/world.ts';

/** A Smart Software Manager, Cisco's own or the On-Prem, and the product instances it knows. */
export interface Manager {
  readonly place: 'cssm' | 'on-prem';
  readonly cssm: Cssm;
  readonly instance: View['instance'];
}

/** Whose this virtual account is; without one, and of one that is nowhere, Cisco's own. */
export function managerOf(view: View, virtualAccountId?: string): Manager {
  const isLocal = virtualAccountId !== undefined && accountOf(view.world.onPrem.cssm, virtualAccountId) !== undefined;
  return isLocal ? onPremManager(view) : { place: 'cssm', cssm: view.world.cssm, instance: view.instance };
}

/** The On-Prem as a Smart Software Manager. Events and tokens are numbered in one row with Cisco's own. */
export function onPremManager({ world }: View): Manager {
  const { eventCount, tokenCount } = world.cssm;
  const { cssm, instances } = world.onPrem;
  return {
    place: 'on-prem',
    cssm: { ...cssm, eventCount, tokenCount },
    instance: (wanted) => instances.find(({ udi }) => udi === wanted),
  };
}

/** What one of the two became, as changes of the world. */
export function keptBy(place: Manager['place'], world: World, { cssm, instances, events }: Kept): Changes {
  if (place === 'cssm') return { ...noChanges({ ...world, cssm }), instances, events };
  const { eventCount, tokenCount } = cssm;
  const gone = new Set([...instances.removed, ...instances.put.map(({ udi }) => udi)]);
  const kept: readonly ProductInstance[] = world.onPrem.instances.filter(({ udi }) => !gone.has(udi));
  const onPrem = { ...world.onPrem, cssm, instances: [...kept, ...instances.put] };
  return { ...noChanges({ ...world, cssm: { ...world.cssm, eventCount, tokenCount }, onPrem }), events };
}

/** What an act in one of the two came to, as a step. */
export function answered<Value>(place: Manager['place'], world: World, done: Done<Value>): PortalStep<Value> {
  return done.ok ? { ok: true, changes: keptBy(place, world, done), value: done.value } : done;
}
