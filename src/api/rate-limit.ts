import { POLLING_INTERVAL_MS } from './retry.ts';

/** The number of times that a burst of changes is read at once, and the time in ms that restores one of them. */
const burst = { reads: 3, restoreMs: POLLING_INTERVAL_MS };

/**
 * Limits how often a burst of changes is read: some at once, then one in the polling interval, so that a busy backend has
 * no more to do than with polling. Returns a function that runs the task now, or later with the last of its calls.
 */
export function createRateLimit(): (task: () => void) => void {
  let remaining = burst.reads;
  let restoredAt = Date.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (task) => {
    clearTimeout(timer);
    const restored = Math.floor((Date.now() - restoredAt) / burst.restoreMs);
    remaining = Math.min(burst.reads, remaining + restored);
    restoredAt = remaining === burst.reads ? Date.now() : restoredAt + restored * burst.restoreMs;
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
