import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { readSessionState, saveSessionState } from '#mocks/screens/lab/session-state.ts';

interface LabState {
  readonly isOpen: boolean;
  /** Whether a user opened the Lab; false when it was open at page load. */
  readonly takesFocus: boolean;
  readonly open: () => void;
  readonly close: () => void;
}

/**
 * Returns whether the Lab is open, which the tab stores, and handles its keyboard shortcut. `refocus` is called when
 * the Lab is open already but not focused.
 */
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
  // A layout effect, so that the shortcut works as soon as the button is visible.
  useLayoutEffect(() => {
    const toggle = (event: KeyboardEvent) => {
      // Compared by key position: the character that Alt produces differs between systems.
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
    // In the capture phase, since a dialog of the app could stop the event.
    window.addEventListener('keydown', toggle, true);
    return () => window.removeEventListener('keydown', toggle, true);
  }, [isOpen, open, close, refocus]);
  return { isOpen, takesFocus, open, close };
}

const isInLab = (element: Element | null) => element?.closest('#lab') != null;

/** Moves the focus to the previous element, or to the Lab button if that is gone. */
function restoreFocus(previousFocus: HTMLElement | null): void {
  const button = document.querySelector<HTMLElement>('#lab-button');
  const target =
    previousFocus?.isConnected && previousFocus !== document.body && !isInLab(previousFocus) ? previousFocus : button;
  target?.focus();
}
