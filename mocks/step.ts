import type { Problem, ProblemCode } from '#src/contract/problem.ts';
import type { PortalProblem } from './cssm/records.ts';
import type { ProductInstance } from './cssm/state.ts';
import type { Changes, World } from './world.ts';

/**
 * What a step of the simulation may look at: the small state, and those product instances the store has fetched for
 * it (the product's own, and the one a command names). Steps are synchronous, so nothing else can be asked for.
 */
export interface View {
  readonly world: World;
  /** The instance with this UDI in whichever virtual account, if there is one. */
  readonly instance: (udi: string) => ProductInstance | undefined;
}

/**
 * A step that was taken, and what it answered; or the refusal, after which nothing has changed. `found` tells what a
 * code that was handed over turned out to be.
 */
export type Step<Value, Refused = ProblemCode> =
  | { readonly ok: true; readonly changes: Changes; readonly value: Value }
  | {
      readonly ok: false;
      readonly problem: Refused;
      readonly field?: string;
      readonly found?: NonNullable<Problem['found']>;
      readonly title?: string;
    };

/** A step in the portal, which has problems of its own. */
export type PortalStep<Value> = Step<Value, PortalProblem>;

/** The changes of a step that changed nothing. */
export function noChanges(world: World): Changes {
  return { world, instances: { put: [], removed: [] }, events: [], activity: [] };
}

/** The same changes, noted in the world as changes of it when they are any (`World.changed`). */
export function noted(before: World, changes: Changes): Changes {
  const { world, instances, events, activity } = changes;
  const records = [instances.put, instances.removed, events, activity];
  const isNothing = world === before && records.every(({ length }) => length === 0);
  return isNothing || world.changed ? changes : { ...changes, world: { ...world, changed: true } };
}

/** One step after another as one: the later's small state, both's records. */
export function inOrder(first: Changes, then: Changes): Changes {
  const removedLater = new Set(then.instances.removed);
  const putLater = new Set(then.instances.put.map((instance) => instance.udi));
  return {
    world: then.world,
    instances: {
      put: [
        ...first.instances.put.filter(({ udi }) => !removedLater.has(udi) && !putLater.has(udi)),
        ...then.instances.put,
      ],
      removed: [...first.instances.removed.filter((udi) => !putLater.has(udi)), ...then.instances.removed],
    },
    events: [...first.events, ...then.events],
    activity: [...first.activity, ...then.activity],
  };
}

/** What the next step sees once these changes are made. */
export function after(view: View, changes: Changes): View {
  const put = new Map(changes.instances.put.map((instance) => [instance.udi, instance]));
  const removed = new Set(changes.instances.removed);
  return {
    world: changes.world,
    instance: (udi) => put.get(udi) ?? (removed.has(udi) ? undefined : view.instance(udi)),
  };
}
