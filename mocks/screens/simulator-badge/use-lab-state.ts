import { useCallback, useEffect, useRef, useState } from 'react';
import { readSessionState, saveSessionState } from '#mocks/screens/lab/session-state.ts';

interface LabState {
  readonly isOpen: boolean;
  /** Whether it was a person who opened it, and not the page that was loaded anew with it open. */
  readonly takesFocus: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/** Whether the Lab is open, which the tab remembers, and its key. `refocus` is called when it is open already. */
export function useLabState(refocus: () => void): LabState {
  const [isOpen, setOpen] = useState(() => readSessionState().isOpen);
  const [takesFocus, setTakesFocus] = useState(false);
  const previousFocus = useRef<HTMLElement>(null);
  const open = useCallback(() => {
    previousFocus.current = document.activeElement as HTMLElement | null;
    setTakesFocus(true);
    setOpen(true);
    saveSessionState({ isOpen: true });
  }, []);
  const close = useCallback(() => {
    setOpen(false);
    saveSessionState({ isOpen: false });
    restoreFocus(previousFocus.current);
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
        previousFocus.current = document.activeElement as HTMLElement | null;
        refocus();
      }
    };
    // While it goes down: a dialog of the app hears it too, but nobody there may keep it.
    window.addEventListener('keydown', toggle, true);
    return () => window.removeEventListener('keydown', toggle, true);
  }, [isOpen, open, close, refocus]);
  return { isOpen, takesFocus, open, close };
}

const isInLab = (element: Element | null) => element?.closest('#lab') != null;

/** To where it was before, or to the button, which is always there. */
function restoreFocus(previousFocus: HTMLElement | null): void {
  const button = document.querySelector<HTMLElement>('#lab-button');
  const target =
    previousFocus?.isConnected && previousFocus !== document.body && !isInLab(previousFocus) ? previousFocus : button;
  target?.focus();
}
