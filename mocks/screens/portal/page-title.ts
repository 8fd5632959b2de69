import { useEffect } from 'react';
import { usePortalTexts } from './use-portal-texts.ts';

/** Names the page in the browser's tab; the simulation is named too, since tabs of product and portal stand side by side. */
export function usePageTitle(...parts: string[]): void {
  const { t } = usePortalTexts();
  const title = [...parts, t('simulated')].join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
