import { useSyncExternalStore } from 'react';
import { clockSkewChanges, serverNow, subscribeToClockSkewChanges } from '#src/api/server-clock.ts';
import { useRerenderInterval } from '#src/ui/use-rerender-interval.ts';

/**
 * The backend's present moment in milliseconds since 1970. The component is drawn again every `interval` milliseconds,
 * and when the backend's clock turns out to have jumped. Use it in leaves.
 */
export function useServerNow(interval: number): number {
  useRerenderInterval(interval);
  useSyncExternalStore(subscribeToClockSkewChanges, clockSkewChanges);
  return serverNow();
}
