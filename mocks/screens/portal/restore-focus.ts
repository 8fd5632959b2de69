import { type RefObject, useEffect, useRef } from 'react';

/**
 * Returns the ref of a container that takes the focus when `isBusy` ends (a dialog closed, a disabled button) or when
 * the focused element inside it is removed, if the focus would otherwise be on the body.
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

  // Runs after every render, since any of them may remove the focused element.
  useEffect(() => {
    const hasEnded = wasBusy.current && !isBusy;
    wasBusy.current = isBusy;
    const isRemoved = lastFocused.current?.isConnected === false;
    if (isRemoved) lastFocused.current = null;
    if ((hasEnded || isRemoved) && document.activeElement === document.body) container.current?.focus();
  });
  return container;
}
