import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Gives the focus to the page's title when a dialog has closed and what opened it is gone, as Register is after a
 * registration. Otherwise the keyboard would begin at the top of the document again.
 */
export function useRestoreFocus(): void {
  const { pathname } = useLocation();
  const previousPath = useRef(pathname);
  useEffect(() => {
    const previous = previousPath.current;
    previousPath.current = pathname;
    if (previous === pathname) return;
    // The dialog gives the focus back itself when it can; look only after it had its turn.
    const timer = setTimeout(() => {
      const { activeElement } = document;
      const isLost = !activeElement || activeElement === document.body;
      if (isLost && !document.querySelector('[role="dialog"]')) document.querySelector('h1')?.focus();
    });
    return () => clearTimeout(timer);
  }, [pathname]);
}
