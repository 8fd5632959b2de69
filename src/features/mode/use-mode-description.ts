import { useCallback } from 'react';
import type { ModeSetting } from '#src/contract/mode.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { customerFields } from './mode-form.ts';

/** Returns a function that describes a mode in words, for the notice about a concurrent change. */
export function useModeDescription(): (setting: ModeSetting) => string {
  const { t } = useTranslation(['settings', 'licenses']);
  return useCallback(
    (setting) => {
      const mode = t(`licenses:status.modes.${setting.mode}`);
      if (setting.mode === 'pre-paid') return mode;
      const fields = customerFields.flatMap((field) => {
        const text = setting.customer[field];
        return text === undefined ? [] : [t('mode.inWords.field', { field: t(`mode.fields.${field}`), text })];
      });
      // The catalogue joins the fields, because languages differ in the space before a semicolon.
      return fields.reduce((before, next) => t('mode.inWords.also', { before, next }), mode);
    },
    [t],
  );
}
