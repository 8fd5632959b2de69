import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the focus goes when it was left nowhere: once something is over (a dialog, or an act whose button cannot be
 * pressed meanwhile), and whenever what had it in here is gone, a row for instance that somebody else removed. The
 * keyboard goes on from there.
 */
export function useKeptFocus<Kept extends HTMLElement>(isUnderWay: boolean): RefObject<Kept | null> {
  const kept = useRef<Kept>(null);
  const wasUnderWay = useRef(false);
  const focusedLast = useRef<Node>(null);

  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      focusedLast.current = target instanceof Node && kept.current?.contains(target) ? target : null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  // After every drawing: what is drawn anew may be without what had the focus.
  useEffect(() => {
    const isOver = wasUnderWay.current && !isUnderWay;
    wasUnderWay.current = isUnderWay;
    const isGone = focusedLast.current?.isConnected === false;
    if (isGone) focusedLast.current = null;
    if ((isOver || isGone) && document.activeElement === document.body) kept.current?.focus();
  });
  return kept;
}
