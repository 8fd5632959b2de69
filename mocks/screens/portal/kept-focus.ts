import { type RefObject, useEffect, useRef } from 'react';

/**
 * Where the focus goes once something is over (a dialog, or an act whose button cannot be pressed meanwhile) and it was
 * left nowhere, as it is when what had it before is gone or was disabled: the keyboard goes on from there.
 */
export function useKeptFocus<Kept extends HTMLElement>(isUnderWay: boolean): RefObject<Kept | null> {
  const kept = useRef<Kept>(null);
  const wasUnderWay = useRef(false);
  useEffect(() => {
    const isOver = wasUnderWay.current && !isUnderWay;
    wasUnderWay.current = isUnderWay;
    if (isOver && document.activeElement === document.body) kept.current?.focus();
  }, [isUnderWay]);
  return kept;
}
