import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/**
 * Moves the focus to the page's title when a dialog closes and its opener no longer exists, as Register after a
 * registration. Otherwise keyboard users would start at the top of the document again.
 */
export function useRestoreFocus(): void {
  const { pathname } = useLocation();
  const previousPath = useRef(pathname);
  useEffect(() => {
    const previous = previousPath.current;
    previousPath.current = pathname;
    if (previous === pathname) return;
    // The dialog restores the focus itself if it can, so this check runs later.
    const timer = setTimeout(() => {
      const { activeElement } = document;
      const isLost = !activeElement || activeElement === document.body;
      if (isLost && !document.querySelector('[role="dialog"]')) document.querySelector('h1')?.focus();
    });
    return () => clearTimeout(timer);
  }, [pathname]);
}
