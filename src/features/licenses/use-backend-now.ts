import { useSyncExternalStore } from 'react';
import { backendNow, clockJumps, subscribeToClockJumps } from '#src/api/server-clock.ts';
import { useTick } from '#src/ui/ticking.ts';

/**
 * The backend's present moment in milliseconds since 1970. The component is drawn again every `interval` milliseconds,
 * and when the backend's clock turns out to have jumped. Use it in leaves.
 */
export function useBackendNow(interval: number): number {
  useTick(interval);
  useSyncExternalStore(subscribeToClockJumps, clockJumps);
  return backendNow();
}
