import { ApiError, isPassing } from './api-error.ts';

interface Asked {
  readonly error: unknown;
  readonly errorUpdatedAt: number;
}

/** How long, in ms, the backend still wants to be left alone by who was told so. */
function rest({ error, errorUpdatedAt }: Asked): number | undefined {
  const told = error instanceof ApiError ? error.retryAfter : undefined;
  return told === undefined ? undefined : Math.max(errorUpdatedAt + told * 1000 - Date.now(), 1);
}

/** When something is asked again by itself, in ms: as usual, but not before the backend wants to be asked. */
export function askingAgain(asked: Asked, usual: number | false): number | false {
  const wait = rest(asked);
  return wait === undefined ? usual : Math.max(wait, usual || 0);
}

/** Whether to ask again within moments, unseen: for what passes as fast, and has not been waited for already. */
export function isWorthRetrying(error: unknown): boolean {
  return isPassing(error) && error instanceof ApiError && error.code !== 'timeout' && error.retryAfter === undefined;
}
