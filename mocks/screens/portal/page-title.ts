import { useEffect } from 'react';
import { usePortalTexts } from './texts.ts';

/** Names the page in the browser's tab; the simulation is named too, since tabs of product and portal stand side by side. */
export function usePageTitle(...parts: string[]): void {
  const { say } = usePortalTexts();
  const title = [...parts, say('simulated')].join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
