import { type RefObject, useEffect, useState } from 'react';
import { readFramePath } from './frame-window.ts';

/** Polling interval, in ms: a navigation inside a single-page app fires no event outside the frame. */
const interval = 400;

/** Returns the path and query of a frame and follows its navigation. */
export function useFramePath(frame: RefObject<HTMLIFrameElement | null>): string {
  const [path, setPath] = useState('');
  useEffect(() => {
    const updatePath = () => setPath(readFramePath(frame.current));
    const timer = setInterval(updatePath, interval);
    return () => clearInterval(timer);
  }, [frame]);
  return path;
}
