import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import { useId } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { useTranslation } from '#src/i18n/use-translation.ts';
import type { ModeForm } from './mode-form.ts';

interface UtilitySwitchProps {
  readonly form: UseFormReturn<ModeForm>;
  /** Whether the mode is already post-paid. Turning the switch off does not end it. */
  readonly isPostPaid: boolean;
}

/** The switch Utility mode with its explanation and, while it is off, its error. */
export function UtilitySwitch({ form, isPostPaid }: UtilitySwitchProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  return (
    <Controller
      control={form.control}
      name="isUtility"
      rules={{ validate: (isOn) => (isOn ? undefined : 'off') }}
      render={({ field, fieldState }) => (
        <div>
          <FormControlLabel
            label={t('mode.utility')}
            control={
              <Switch
                checked={field.value}
                onChange={(_event, isOn) => field.onChange(isOn)}
                slotProps={{
                  input: { ref: field.ref, role: 'switch', 'aria-describedby': `${id}-about` },
                }}
              />
            }
          />
          <div className="switch-help" id={`${id}-about`}>
            <p className="muted">{t('mode.utilityHelp')}</p>
            {fieldState.error ? (
              <FormHelperText className="field-about" error role="alert">
                {t(isPostPaid ? 'mode.errors.offWhilePostPaid' : 'mode.errors.off')}
              </FormHelperText>
            ) : null}
          </div>
        </div>
      )}
    />
  );
}
