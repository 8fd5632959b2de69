import { useEffect } from 'react';
import { usePortalTexts } from './use-portal-texts.ts';

/**
 * Sets the document title, which includes that the portal is simulated, since product and portal may be open in
 * adjacent tabs.
 */
export function usePageTitle(...parts: string[]): void {
  const { t } = usePortalTexts();
  const title = [...parts, t('simulated')].join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
}
