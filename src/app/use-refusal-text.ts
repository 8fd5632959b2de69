import type { Refusal } from '#src/domain/actions.ts';
import { useTexts } from '#src/i18n/hooks.ts';

/** Says why an action is not offered. */
export function useRefusalText(): (refusal: Refusal) => string {
  const { t } = useTexts(['refused', 'licenses']);
  return (refusal) => (refusal === 'role' ? t('licenses:refusedByRole') : t(`refused:${refusal}`));
}
