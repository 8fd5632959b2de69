import { ApiError, isTransient } from './api-error.ts';

interface QueryErrorState {
  readonly error: unknown;
  readonly errorUpdatedAt: number;
}

/** How long, in ms, the backend still wants to be left alone by who was told so. */
function retryAfterRemaining({ error, errorUpdatedAt }: QueryErrorState): number | undefined {
  const retryAfterSeconds = error instanceof ApiError ? error.retryAfter : undefined;
  return retryAfterSeconds === undefined
    ? undefined
    : Math.max(errorUpdatedAt + retryAfterSeconds * 1000 - Date.now(), 1);
}

/** When something is asked again by itself, in ms: as usual, but not before the backend wants to be asked. */
export function refetchDelay(query: QueryErrorState, interval: number | false): number | false {
  const remaining = retryAfterRemaining(query);
  return remaining === undefined ? interval : Math.max(remaining, interval || 0);
}

/** Whether to ask again within moments, unseen: for what passes as fast, and has not been waited for already. */
export function shouldRetry(error: unknown): boolean {
  return isTransient(error) && error instanceof ApiError && error.code !== 'timeout' && error.retryAfter === undefined;
}
