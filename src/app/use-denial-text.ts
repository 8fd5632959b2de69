import type { DenialReason } from '#src/domain/actions.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** Says why an action is not offered. */
export function useDenialText(): (reason: DenialReason) => string {
  const { t } = useTranslation(['refused', 'licenses']);
  return (reason) => (reason === 'forbidden' ? t('licenses:refusedByRole') : t(`refused:${reason}`));
}
