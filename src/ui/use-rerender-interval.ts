import { useEffect, useReducer } from 'react';

/** Renders the component again every `interval` ms, for example for a countdown. Use it in leaf components. */
export function useRerenderInterval(interval: number): void {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, interval);
    return () => clearInterval(timer);
  }, [interval]);
}
