import type { Problem, ProblemCode } from '#src/contract/problem.ts';
import type { PortalProblem } from './cssm/portal-changes.ts';
import type { ProductInstance } from './cssm/state.ts';
import type { SimulatorState, StateChanges } from './simulator-state.ts';

/**
 * The data a command can read: the state, and the product instances that the store has fetched for it (the product's own
 * and the one named by the command). Commands are synchronous, so they cannot fetch anything else.
 */
export interface StateView {
  readonly world: SimulatorState;
  /** Returns the instance with this UDI, in any virtual account, if it was fetched and exists. */
  readonly instance: (udi: string) => ProductInstance | undefined;
}

/**
 * The result of a command: its changes and value, or a problem and no changes. `detectedCode` describes the entered code
 * as far as it was recognized.
 */
export type CommandResult<Value, ProblemName = ProblemCode> =
  | { readonly ok: true; readonly changes: StateChanges; readonly value: Value }
  | {
      readonly ok: false;
      readonly problem: ProblemName;
      readonly field?: string;
      readonly detectedCode?: NonNullable<Problem['detectedCode']>;
      readonly detail?: string;
    };

/** The result of a portal command, which has its own problem codes. */
export type PortalCommandResult<Value> = CommandResult<Value, PortalProblem>;

/** Returns changes without any records and with this state. */
export function emptyChanges(world: SimulatorState): StateChanges {
  return { world, instances: { put: [], removed: [] }, events: [], activity: [] };
}

/** Returns the same changes, with `SimulatorState.changed` set unless they are empty. */
export function markChanged(before: SimulatorState, changes: StateChanges): StateChanges {
  const { world, instances, events, activity } = changes;
  const records = [instances.put, instances.removed, events, activity];
  const isNothing = world === before && records.every(({ length }) => length === 0);
  return isNothing || world.changed ? changes : { ...changes, world: { ...world, changed: true } };
}

/** Merges the changes of two successive commands: the state of the second, the records of both. */
export function mergeChanges(first: StateChanges, second: StateChanges): StateChanges {
  const removedLater = new Set(second.instances.removed);
  const putLater = new Set(second.instances.put.map((instance) => instance.udi));
  return {
    world: second.world,
    instances: {
      put: [
        ...first.instances.put.filter(({ udi }) => !removedLater.has(udi) && !putLater.has(udi)),
        ...second.instances.put,
      ],
      removed: [...first.instances.removed.filter((udi) => !putLater.has(udi)), ...second.instances.removed],
    },
    events: [...first.events, ...second.events],
    activity: [...first.activity, ...second.activity],
  };
}

/** Returns the view of the next command after these changes. */
export function applyChanges(view: StateView, changes: StateChanges): StateView {
  const put = new Map(changes.instances.put.map((instance) => [instance.udi, instance]));
  const removed = new Set(changes.instances.removed);
  return {
    world: changes.world,
    instance: (udi) => put.get(udi) ?? (removed.has(udi) ? undefined : view.instance(udi)),
  };
}
