import { useRef } from 'react';

/**
 * Returns a function that ignores calls while an earlier call runs. A busy button is not enough: the second click of a
 * double click comes before the next rendering. `run` must report its own failures.
 */
export function useSingleFlight<Value>(run: (value: Value) => Promise<unknown>): (value: Value) => void {
  const isRunning = useRef(false);
  return (value) => {
    if (isRunning.current) return;
    isRunning.current = true;
    const end = () => {
      isRunning.current = false;
    };
    run(value).then(end, end);
  };
}
