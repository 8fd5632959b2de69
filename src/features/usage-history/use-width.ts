import { type RefObject, useLayoutEffect, useRef, useState } from 'react';

/** The width in CSS pixels where the browser has no layout. */
const DEFAULT_WIDTH = 640;

/** Returns a ref for an element, and its width in CSS pixels; undefined before the first layout. */
export function useWidth<Element extends HTMLElement>(): readonly [RefObject<Element | null>, number | undefined] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState<number>();
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setWidth(Math.round(current.getBoundingClientRect().width) || DEFAULT_WIDTH);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
