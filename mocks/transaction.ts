import type { Problem, ProblemCode } from '#src/contract/problem.ts';
import type { PortalProblem } from './cssm/portal-changes.ts';
import type { ProductInstance } from './cssm/state.ts';
import type { SimulatorState, StateChanges } from './simulator-state.ts';

/**
 * What a step of the simulation may look at: the small state, and those product instances the store has fetched for
 * it (the product's own, and the one a command names). Steps are synchronous, so nothing else can be asked for.
 */
export interface StateView {
  readonly world: SimulatorState;
  /** The instance with this UDI in whichever virtual account, if there is one. */
  readonly instance: (udi: string) => ProductInstance | undefined;
}

/**
 * A step that was taken, and what it answered; or the refusal, after which nothing has changed. `found` tells what a
 * code that was handed over turned out to be.
 */
export type CommandResult<Value, ProblemName = ProblemCode> =
  | { readonly ok: true; readonly changes: StateChanges; readonly value: Value }
  | {
      readonly ok: false;
      readonly problem: ProblemName;
      readonly field?: string;
      readonly detectedCode?: NonNullable<Problem['detectedCode']>;
      readonly title?: string;
    };

/** A step in the portal, which has problems of its own. */
export type PortalCommandResult<Value> = CommandResult<Value, PortalProblem>;

/** The changes of a step that changed nothing. */
export function emptyChanges(world: SimulatorState): StateChanges {
  return { world, instances: { put: [], removed: [] }, events: [], activity: [] };
}

/** The same changes, noted in the world as changes of it when they are any (`World.changed`). */
export function markChanged(before: SimulatorState, changes: StateChanges): StateChanges {
  const { world, instances, events, activity } = changes;
  const records = [instances.put, instances.removed, events, activity];
  const isNothing = world === before && records.every(({ length }) => length === 0);
  return isNothing || world.changed ? changes : { ...changes, world: { ...world, changed: true } };
}

/** One step after another as one: the later's small state, both's records. */
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

/** What the next step sees once these changes are made. */
export function applyChanges(view: StateView, changes: StateChanges): StateView {
  const put = new Map(changes.instances.put.map((instance) => [instance.udi, instance]));
  const removed = new Set(changes.instances.removed);
  return {
    world: changes.world,
    instance: (udi) => put.get(udi) ?? (removed.has(udi) ? undefined : view.instance(udi)),
  };
}
