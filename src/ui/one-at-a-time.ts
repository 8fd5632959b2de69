import { useRef } from 'react';

/**
 * An act that is not begun again while it goes on. A button drawn as busy is not enough: the second click of a double
 * click comes before anything is drawn. A failure is for the act itself to tell.
 */
export function useOneAtATime<Value>(act: (value: Value) => Promise<unknown>): (value: Value) => void {
  const isGoingOn = useRef(false);
  return (value) => {
    if (isGoingOn.current) return;
    isGoingOn.current = true;
    const end = () => {
      isGoingOn.current = false;
    };
    act(value).then(end, end);
  };
}
