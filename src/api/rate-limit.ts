import { POLLING_INTERVAL_MS } from './retry.ts';

/**
 * The number of times that a burst of changes is read soon, and the time in ms that restores one of them. Soon is within
 * `spreadMs`.
 */
const burst = { reads: 3, spreadMs: 400, restoreMs: POLLING_INTERVAL_MS };

/**
 * Limits how often a burst of changes is read: some soon, then one in the polling interval, so that a busy backend has no
 * more to do than with polling. Returns a function that runs the task later, or the last one of its calls until then. The
 * pages that learn of a change together read it at different times, so that none has to wait for all others: `phase`, from
 * 0 to 1, is the place of this page among them.
 */
export function createRateLimit(phase = Math.random()): (task: () => void) => void {
  let remaining = burst.reads;
  let restoredAt = Date.now() - phase * burst.restoreMs;
  let dueAt: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (task) => {
    const now = Date.now();
    const restored = Math.floor((now - restoredAt) / burst.restoreMs);
    remaining = Math.min(burst.reads, remaining + restored);
    restoredAt += restored * burst.restoreMs;
    dueAt ??= remaining > 0 ? now + phase * burst.spreadMs : restoredAt + burst.restoreMs;
    clearTimeout(timer);
    timer = setTimeout(() => {
      dueAt = undefined;
      if (remaining > 0) remaining -= 1;
      else restoredAt = Date.now();
      task();
    }, dueAt - now);
  };
}
