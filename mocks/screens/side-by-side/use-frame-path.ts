import { type RefObject, useEffect, useState } from 'react';
import { readFramePath } from './frame-window.ts';

/** How often a frame is asked where it is, in ms: what moves without loading a page tells nobody. */
const interval = 400;

/** Where the frame is, followed as it moves. */
export function useFramePath(frame: RefObject<HTMLIFrameElement | null>): string {
  const [path, setPath] = useState('');
  useEffect(() => {
    const updatePath = () => setPath(readFramePath(frame.current));
    const timer = setInterval(updatePath, interval);
    return () => clearInterval(timer);
  }, [frame]);
  return path;
}
