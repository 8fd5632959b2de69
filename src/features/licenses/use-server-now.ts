import { useSyncExternalStore } from 'react';
import { clockSkewChanges, serverNow, subscribeToClockSkewChanges } from '#src/api/server-clock.ts';
import { useRerenderInterval } from '#src/ui/use-rerender-interval.ts';

/**
 * Returns the server's current time in ms since 1970. The component renders again every `interval` ms and after a jump
 * of the server's clock. Use it in leaf components.
 */
export function useServerNow(interval: number): number {
  useRerenderInterval(interval);
  useSyncExternalStore(subscribeToClockSkewChanges, clockSkewChanges);
  return serverNow();
}
