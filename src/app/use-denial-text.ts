import type { DenialReason } from '#src/domain/actions.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

/** Returns a function that describes the reason of a denial in the current language. */
export function useDenialText(): (reason: DenialReason) => string {
  const { t } = useTranslation(['refused', 'licenses']);
  return (reason) => (reason === 'forbidden' ? t('licenses:refusedByRole') : t(`refused:${reason}`));
}
