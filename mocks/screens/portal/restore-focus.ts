import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the focus goes when it was left nowhere: once something is over (a dialog, or an act whose button cannot be
 * pressed meanwhile), and whenever what had it in here is gone, a row for instance that somebody else removed. The
 * keyboard goes on from there.
 */
export function useRestoreFocus<Target extends HTMLElement>(isBusy: boolean): RefObject<Target | null> {
  const container = useRef<Target>(null);
  const wasBusy = useRef(false);
  const lastFocused = useRef<Node>(null);

  useEffect(() => {
    const trackFocus = ({ target }: FocusEvent) => {
      lastFocused.current = target instanceof Node && container.current?.contains(target) ? target : null;
    };
    document.addEventListener('focusin', trackFocus);
    return () => document.removeEventListener('focusin', trackFocus);
  }, []);

  // After every drawing: what is drawn anew may be without what had the focus.
  useEffect(() => {
    const hasEnded = wasBusy.current && !isBusy;
    wasBusy.current = isBusy;
    const isRemoved = lastFocused.current?.isConnected === false;
    if (isRemoved) lastFocused.current = null;
    if ((hasEnded || isRemoved) && document.activeElement === document.body) container.current?.focus();
  });
  return container;
}
