import { POLLING_INTERVAL_MS } from './retry.ts';

/** The number of times that a burst of changes is read at once, and the time in ms that restores one of them. */
const burst = { reads: 3, restoreMs: POLLING_INTERVAL_MS };

/**
 * Limits how often a burst of changes is read: some at once, then one in the polling interval, so that a busy backend has
 * no more to do than with polling. Returns a function that runs the task now, or later with the last of its calls. The
 * pages that learn of a change together read the later ones at different times: `phase`, from 0 to 1, is the part of the
 * interval that has passed at first.
 */
export function createRateLimit(phase = Math.random()): (task: () => void) => void {
  let remaining = burst.reads;
  let restoredAt = Date.now() - phase * burst.restoreMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (task) => {
    clearTimeout(timer);
    const restored = Math.floor((Date.now() - restoredAt) / burst.restoreMs);
    remaining = Math.min(burst.reads, remaining + restored);
    restoredAt += restored * burst.restoreMs;
    if (remaining === 0) {
      timer = setTimeout(
        () => {
          restoredAt = Date.now();
          task();
        },
        restoredAt + burst.restoreMs - Date.now(),
      );
      return;
    }
    remaining -= 1;
    task();
  };
}
