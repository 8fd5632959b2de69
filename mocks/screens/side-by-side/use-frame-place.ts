import { type RefObject, useEffect, useState } from 'react';
import { placeIn } from './frame-window.ts';

/** How often a frame is asked where it is, in ms: what moves without loading a page tells nobody. */
const interval = 400;

/** Where the frame is, followed as it moves. */
export function useFramePlace(frame: RefObject<HTMLIFrameElement | null>): string {
  const [place, setPlace] = useState('');
  useEffect(() => {
    const look = () => setPlace(placeIn(frame.current));
    const timer = setInterval(look, interval);
    return () => clearInterval(timer);
  }, [frame]);
  return place;
}
