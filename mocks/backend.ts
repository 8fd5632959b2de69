import { momentOf, nextDue, settle, wallClock } from './clock.ts';
import type { Moment } from './codes/instant.ts';
import { ownUdi } from './exchange/exchange.ts';
import { udisSynchronized } from './exchange/on-prem-synchronization.ts';
import { createRequestLog, type RequestLog } from './http/request-log.ts';
import { after, inOrder, type View } from './step.ts';
import type { Store, Taken } from './store/store.ts';

/** The simulated backend: a store in which time passes. */
export interface Backend {
  readonly store: Store;
  /** Reads the wall clock, in milliseconds. */
  readonly wall: () => number;
  /** What was asked of this backend, in memory only. */
  readonly requests: RequestLog;
  /**
   * Takes one step in a transaction of its own: what has fallen due happens first, each at its own moment, then the
   * step, and both are kept together. A step without changes writes only when something was due. `udis` name the
   * product instances the step looks at besides the product's own and those that SSM On-Prem synchronizes.
   */
  run<Value>(step: (view: View, now: Moment) => Taken<Value>, ...udis: string[]): Promise<Value>;
}

/** A backend over this store, by this clock. */
export function createBackend(store: Store, wall: () => number = wallClock): Backend {
  return {
    store,
    wall,
    requests: createRequestLog(),
    run: (step, ...udis) =>
      store.transact(
        (world) => [ownUdi(world.agent), ...udisSynchronized(world), ...udis],
        (view) => {
          const now = momentOf(view.world.time, wall());
          const settled = settle(view, now);
          const { value, changes } = step(after(view, settled), now);
          if (changes) return { value, changes: inOrder(settled, changes) };
          const due = nextDue(view.world);
          return due !== undefined && due <= now ? { value, changes: settled } : { value };
        },
      ),
  };
}
