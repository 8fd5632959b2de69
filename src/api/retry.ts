import { ApiError, isTransient } from './api-error.ts';

/** The error of a query and the time of the browser's clock at which it occurred, in ms since 1970. */
interface QueryErrorState {
  readonly error: unknown;
  readonly errorUpdatedAt: number;
}

/** The remaining Retry-After in ms, at least 1; undefined when the error has none. */
function retryAfterRemaining({ error, errorUpdatedAt }: QueryErrorState): number | undefined {
  const retryAfterSeconds = error instanceof ApiError ? error.retryAfter : undefined;
  return retryAfterSeconds === undefined
    ? undefined
    : Math.max(errorUpdatedAt + retryAfterSeconds * 1000 - Date.now(), 1);
}

/** The delay in ms until a query is fetched again: its usual interval, but not before Retry-After has passed. */
export function refetchDelay(query: QueryErrorState, interval: number | false): number | false {
  const remaining = retryAfterRemaining(query);
  return remaining === undefined ? interval : Math.max(remaining, interval || 0);
}

/** The time between two polls of the licensing state in ms, and between two attempts after a failure. */
export const POLLING_INTERVAL_MS = 5000;
/** The time between two polls during an attempt, in ms. */
export const TRANSITION_INTERVAL_MS = 1000;

/** Whether the backend reports each change at once (`live-updates.ts`). Then nothing is polled. */
export const live = { isConnected: false };

/** The delay in ms until a query is polled again; false while the backend reports changes and the query has not failed. */
export function pollingDelay(query: QueryErrorState, interval: number): number | false {
  return refetchDelay(query, live.isConnected && !query.error ? false : interval);
}

/** Whether to retry a query within a second or two, before an error is shown: not after a timeout or a Retry-After. */
export function shouldRetry(error: unknown): boolean {
  return isTransient(error) && error instanceof ApiError && error.code !== 'timeout' && error.retryAfter === undefined;
}
