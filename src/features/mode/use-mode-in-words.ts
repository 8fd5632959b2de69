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
        return text === undefined ? [] : [`${t(`mode.fields.${field}`)}: ${text}`];
      });
      return [mode, ...said].join('; ');
    },
    [t],
  );
}
