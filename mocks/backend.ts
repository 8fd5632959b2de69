import { type EpochMs, toIso } from './codes/epoch.ts';
import { createRequestLog, type RequestLog } from './http/request-log.ts';
import { correctedTime, currentTime, nextTimerAt, runDueTimers, wallClock } from './scheduler.ts';
import { synchronizedUdis } from './services/on-prem-sync.ts';
import { ownUdi } from './services/product-commands.ts';
import type { Store, TransactionResult } from './store/store.ts';
import { applyChanges, mergeChanges, type StateView } from './transaction.ts';

/** The simulated backend: a store in which time passes. */
export interface Backend {
  readonly store: Store;
  /** Reads the wall clock, in milliseconds. */
  readonly wall: () => number;
  /** What was asked of this backend, in memory only. */
  readonly requests: RequestLog;
  /** The moment of the world at which a step was taken last. */
  readonly latest: () => EpochMs;
  /**
   * Takes one step in a transaction of its own: what has fallen due happens first, each at its own moment, then the
   * step, and both are kept together. A step without changes writes only when something was due. `udis` name the
   * product instances the step looks at besides the product's own and those that SSM On-Prem synchronizes.
   */
  run<Value>(command: (view: StateView, now: EpochMs) => TransactionResult<Value>, ...udis: string[]): Promise<Value>;
}

/** A backend over this store, by this clock. `report` is told when the clock was set and the world does not follow it. */
export function createBackend(
  store: Store,
  wall: () => number = wallClock,
  report: (sentence: string) => void = () => undefined,
): Backend {
  let latest: EpochMs | undefined;
  return {
    store,
    wall,
    requests: createRequestLog(),
    latest: () => latest ?? wall(),
    run: (command, ...udis) =>
      store.transact(
        (world) => [ownUdi(world.agent), ...synchronizedUdis(world), ...udis],
        (stored) => {
          const time = correctedTime(stored.world.time, wall());
          const isClockSet = time !== stored.world.time;
          const view = isClockSet ? { ...stored, world: { ...stored.world, time } } : stored;
          const now = currentTime(time, wall());
          if (isClockSet) report(`The clock of this machine was set. The simulated world goes on from ${toIso(now)}.`);
          latest = now;
          const settledChanges = runDueTimers(view, now);
          const { value, changes } = command(applyChanges(view, settledChanges), now);
          if (changes) return { value, changes: mergeChanges(settledChanges, changes) };
          const due = nextTimerAt(view.world);
          return isClockSet || (due !== undefined && due <= now) ? { value, changes: settledChanges } : { value };
        },
      ),
  };
}
