import { accountOf } from '#mocks/cssm/licenses.ts';
import type { PortalChanges, PortalResult } from '#mocks/cssm/portal-changes.ts';
import type { Cssm, ProductInstance } from '#mocks/cssm/state.ts';
import type { SimulatorState, StateChanges } from '#mocks/simulator-state.ts';
import { emptyChanges, type PortalCommandResult, type StateView } from '#mocks/transaction.ts';

/** A Smart Software Manager (Cisco's own or the On-Prem) and its product instances. */
export interface PortalHandle {
  readonly owner: 'cssm' | 'on-prem';
  readonly cssm: Cssm;
  readonly instance: StateView['instance'];
}

/** Returns the portal that owns this virtual account; Cisco's own by default and for an unknown account. */
export function portalFor(view: StateView, virtualAccountId?: string): PortalHandle {
  const isLocal = virtualAccountId !== undefined && accountOf(view.world.onPrem.cssm, virtualAccountId) !== undefined;
  return isLocal ? onPremPortal(view) : { owner: 'cssm', cssm: view.world.cssm, instance: view.instance };
}

/** Returns the On-Prem as a Smart Software Manager. It shares the event and token counters with Cisco's own. */
export function onPremPortal({ world }: StateView): PortalHandle {
  const { eventCount, tokenCount } = world.cssm;
  const { cssm, instances } = world.onPrem;
  return {
    owner: 'on-prem',
    cssm: { ...cssm, eventCount, tokenCount },
    instance: (wanted) => instances.find(({ udi }) => udi === wanted),
  };
}

/** Returns the changes of one of the two portals as changes of the simulator state. */
export function withPortalChanges(
  owner: PortalHandle['owner'],
  world: SimulatorState,
  { cssm, instances, events }: PortalChanges,
): StateChanges {
  if (owner === 'cssm') return { ...emptyChanges({ ...world, cssm }), instances, events };
  const { eventCount, tokenCount } = cssm;
  const changedUdis = new Set([...instances.removed, ...instances.put.map(({ udi }) => udi)]);
  const unchanged: readonly ProductInstance[] = world.onPrem.instances.filter(({ udi }) => !changedUdis.has(udi));
  const onPrem = { ...world.onPrem, cssm, instances: [...unchanged, ...instances.put] };
  return { ...emptyChanges({ ...world, cssm: { ...world.cssm, eventCount, tokenCount }, onPrem }), events };
}

/** Converts a portal's result to a command result. */
export function toCommandResult<Value>(
  owner: PortalHandle['owner'],
  world: SimulatorState,
  result: PortalResult<Value>,
): PortalCommandResult<Value> {
  return result.ok ? { ok: true, changes: withPortalChanges(owner, world, result), value: result.value } : result;
}
