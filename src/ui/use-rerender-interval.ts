import { useEffect, useReducer } from 'react';

/** Renders the component again every `interval` milliseconds, for what is counted down beside it. Use it in leaves. */
export function useRerenderInterval(interval: number): void {
  const [, tick] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const timer = setInterval(tick, interval);
    return () => clearInterval(timer);
  }, [interval]);
}
