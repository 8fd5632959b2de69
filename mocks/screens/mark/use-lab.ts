import { useCallback, useEffect, useRef, useState } from 'react';
import { remember, remembered } from '#mocks/screens/lab/remembered.ts';

interface LabState {
  readonly isOpen: boolean;
  /** Whether it was a person who opened it, and not the page that was loaded anew with it open. */
  readonly takesFocus: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** Whether the Lab is open, which the tab remembers, and its key. `focusAgain` is called when it is open already. */
export function useLabState(focusAgain: () => void): LabState {
  const [isOpen, setOpen] = useState(() => remembered().isOpen);
  const [takesFocus, setTakesFocus] = useState(false);
  const before = useRef<HTMLElement>(null);
  const open = useCallback(() => {
    before.current = document.activeElement as HTMLElement | null;
    setTakesFocus(true);
    setOpen(true);
    remember({ isOpen: true });
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    remember({ isOpen: false });
    giveFocusBack(before.current);
  }, []);
  useEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      // By its place on the keyboard: what Alt makes of the letter differs between systems.
      const { code, altKey, ctrlKey, metaKey, shiftKey } = event;
      if (code !== 'KeyL' || !altKey || ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      if (!isOpen) open();
      else if (isInLab(document.activeElement)) close();
      else {
        before.current = document.activeElement as HTMLElement | null;
        focusAgain();
      }
    };
    // While it goes down: a dialog of the app hears it too, but nobody there may keep it.
    window.addEventListener('keydown', toggle, true);
    return () => window.removeEventListener('keydown', toggle, true);
  }, [isOpen, open, close, focusAgain]);
  return { isOpen, takesFocus, open, close };
}

const isInLab = (element: Element | null) => element?.closest('#lab') != null;

/** To where it was before, or to the button, which is always there. */
function giveFocusBack(before: HTMLElement | null): void {
  const button = document.querySelector<HTMLElement>('#lab-button');
  const place = before?.isConnected && before !== document.body && !isInLab(before) ? before : button;
  place?.focus();
}
