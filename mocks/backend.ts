import { momentOf, nextDue, settle, steadied, wallClock } from './clock.ts';
import { instantOf, type Moment } from './codes/instant.ts';
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
  /** The moment of the world at which a step was taken last. */
  readonly latest: () => Moment;
  /**
   * Takes one step in a transaction of its own: what has fallen due happens first, each at its own moment, then the
   * step, and both are kept together. A step without changes writes only when something was due. `udis` name the
   * product instances the step looks at besides the product's own and those that SSM On-Prem synchronizes.
   */
  run<Value>(step: (view: View, now: Moment) => Taken<Value>, ...udis: string[]): Promise<Value>;
}

/** A backend over this store, by this clock. `report` is told when the clock was set and the world does not follow it. */
export function createBackend(
  store: Store,
  wall: () => number = wallClock,
  report: (sentence: string) => void = () => undefined,
): Backend {
  let latest: Moment | undefined;
  return {
    store,
    wall,
    requests: createRequestLog(),
    latest: () => latest ?? wall(),
    run: (step, ...udis) =>
      store.transact(
        (world) => [ownUdi(world.agent), ...udisSynchronized(world), ...udis],
        (found) => {
          const time = steadied(found.world.time, wall());
          const isSet = time !== found.world.time;
          const view = isSet ? { ...found, world: { ...found.world, time } } : found;
          const now = momentOf(time, wall());
          if (isSet) report(`The clock of this machine was set. The simulated world goes on from ${instantOf(now)}.`);
          latest = now;
          const settled = settle(view, now);
          const { value, changes } = step(after(view, settled), now);
          if (changes) return { value, changes: inOrder(settled, changes) };
          const due = nextDue(view.world);
          return isSet || (due !== undefined && due <= now) ? { value, changes: settled } : { value };
        },
      ),
  };
}
