import { type EpochMs, toIso } from './codes/epoch.ts';
import { createRequestLog, type RequestLog } from './request-log.ts';
import { correctedTime, currentTime, nextTimerAt, runDueTimers, wallClock } from './scheduler.ts';
import { synchronizedUdis } from './services/on-prem-sync.ts';
import { ownUdi } from './services/product-commands.ts';
import { withUsageCounted } from './services/usage-count.ts';
import type { Store, TransactionResult } from './store/store.ts';
import { applyChanges, mergeChanges, type StateView } from './transaction.ts';

/** The simulated backend: a store whose simulated time advances with the wall clock. */
export interface Backend {
  readonly store: Store;
  /** Reads the wall clock, in milliseconds. */
  readonly wall: () => number;
  /** The latest API requests to this backend, kept in memory only. */
  readonly requests: RequestLog;
  /** The simulated time of the last transaction; the wall-clock time before the first one. */
  readonly latest: () => EpochMs;
  /**
   * Runs one command in its own transaction. All due timers fire first, each at its own time; then the command runs, and
   * both changes are stored together. A command without changes writes only when a timer was due. `udis` lists the
   * product instances the command reads besides the product's own and those that SSM On-Prem synchronizes.
   */
  run<Value>(command: (view: StateView, now: EpochMs) => TransactionResult<Value>, ...udis: string[]): Promise<Value>;
}

/**
 * Creates a backend over this store. `wall` returns the wall-clock time in ms. `report` receives a message when the wall
 * clock was set and the simulated time does not follow it.
 */
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
          if (changes) {
            const counted = withUsageCounted(settledChanges.world, changes, now);
            return { value, changes: mergeChanges(settledChanges, counted) };
          }
          const due = nextTimerAt(view.world);
          return isClockSet || (due !== undefined && due <= now) ? { value, changes: settledChanges } : { value };
        },
      ),
  };
}
