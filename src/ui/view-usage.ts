import { useMemo } from 'react';
import { useTranslation } from '#src/i18n/use-translation.ts';
import type { NextStep } from './live-region.ts';

/** The id of the first usage panel of the License page. */
export const usagePanelId = 'usage';

/** Moves the focus to the usage on the License page, and scrolls there. */
export function viewUsage(): void {
  document.getElementById(usagePanelId)?.focus();
}

/** Returns the step after the product has received licenses: a button that shows their usage. */
export function useViewUsage(): NextStep {
  const { t } = useTranslation();
  return useMemo(() => ({ label: t('viewUsage'), onClick: viewUsage }), [t]);
}
