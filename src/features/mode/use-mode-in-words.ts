import { useCallback } from 'react';
import type { ModeSetting } from '#src/contract/mode.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { customerFields } from './mode-form.ts';

/** Says a mode in words, to tell the later administrator what the earlier one chose. */
export function useModeInWords(): (setting: ModeSetting) => string {
  const { t } = useTexts(['settings', 'licenses']);
  return useCallback(
    (setting) => {
      const mode = t(`licenses:status.modes.${setting.mode}`);
      if (setting.mode === 'pre-paid') return mode;
      const said = customerFields.flatMap((field) => {
        const text = setting.customer[field];
        return text === undefined ? [] : [t('mode.inWords.field', { field: t(`mode.fields.${field}`), text })];
      });
      // One after the other, as the catalogue joins them: languages differ in the space before a semicolon.
      return said.reduce((before, next) => t('mode.inWords.also', { before, next }), mode);
    },
    [t],
  );
}
