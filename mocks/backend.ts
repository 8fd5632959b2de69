import { momentOf, settle, wallClock } from './clock.ts';
import { ownUdi } from './exchange.ts';
import { after, inOrder, type View } from './step.ts';
import type { Store, Taken } from './store/store.ts';
import type { Changes, Moment, World } from './world.ts';

/** The simulated backend: a store in which time passes. */
export interface Backend {
  readonly store: Store;
  /** Reads the wall clock, in milliseconds. */
  readonly wall: () => number;
  /**
   * Takes one step in a transaction of its own: what has fallen due happens first, each at its own moment, then the
   * step, and both are kept together. A step without changes writes only when something was due. `instance` names a
   * product instance the step looks at besides the product's own.
   */
  run<Value>(step: (view: View, now: Moment) => Taken<Value>, instance?: string): Promise<Value>;
}

/** A backend over this store, by this clock. */
export function createBackend(store: Store, wall: () => number = wallClock): Backend {
  return {
    store,
    wall,
    run: (step, instance) =>
      store.transact(
        ({ agent }) => (instance === undefined ? [ownUdi(agent)] : [ownUdi(agent), instance]),
        (view) => {
          const now = momentOf(view.world.time, wall());
          const due = settle(view, now);
          const settled = after(view, due);
          const taken = step(settled, now);
          if (taken.changes) return { value: taken.value, changes: inOrder(due, taken.changes) };
          return somethingHappened(view.world, due) ? { value: taken.value, changes: due } : { value: taken.value };
        },
      ),
  };
}

/** Whether more than the moment up to which the world is settled has changed. */
function somethingHappened(before: World, { world, instances, events, activity }: Changes): boolean {
  if (instances.put.length + instances.removed.length + events.length + activity.length > 0) return true;
  const names = Object.keys(world) as (keyof World)[];
  return names.some((name) => name !== 'time' && world[name] !== before[name]);
}
