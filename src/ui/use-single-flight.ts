import { useRef } from 'react';

/**
 * An act that is not begun again while it goes on. A button drawn as busy is not enough: the second click of a double
 * click comes before anything is drawn. A failure is for the act itself to tell.
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
