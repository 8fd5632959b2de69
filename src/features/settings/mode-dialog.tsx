import { useQuery } from '@tanstack/react-query';
import { useCallback, useId } from 'react';
import { Controller, type UseFormReturn } from 'react-hook-form';
import { summaryQuery } from '#src/api/license.ts';
import { modeMutation, modeQuery } from '#src/api/settings.ts';
import { customerFieldMaximumLength, type ModeSetting } from '#src/contract/mode.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { ResolutionLink } from '#src/ui/resolution-link.tsx';
import { SettingDialog } from '#src/ui/setting-dialog.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import {
  type CustomerField,
  customerFields,
  type ModeForm,
  normalizeText,
  toForm,
  toPostPaidSetting,
  validateCustomerField,
} from './mode-form.ts';
import './mode.css';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormHelperText from '@mui/material/FormHelperText';
import Switch from '@mui/material/Switch';
import { Button } from '#src/ui/button.tsx';
import { useSettingForm } from './use-setting.ts';

/** The dialog Configure License mode (screens.md §3.9): utility mode and the billed customer. */
export function ModeDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings');
  const describeMode = useModeDescription();
  const { data: hasGateway } = useQuery({
    ...summaryQuery,
    select: ({ transport }) => transport?.kind === 'gateway',
  });
  const { form, value, save, isSaving, dialogProps } = useSettingForm({
    query: modeQuery,
    mutation: modeMutation,
    toForm,
    initial: { mode: 'pre-paid' },
    onClose,
  });
  const activate = form.handleSubmit((values) => save(toPostPaidSetting(values)));
  const isPostPaid = value?.mode === 'post-paid';
  return (
    <SettingDialog
      {...dialogProps}
      title={t('mode.title')}
      purpose={t('mode.purpose')}
      save={t(isPostPaid ? 'mode.saveCustomer' : 'mode.activate')}
      isActivation={!isPostPaid}
      refusal={hasGateway === false ? <GatewayRequired /> : undefined}
      describe={describeMode}
      kind="mode-changed"
      onSave={() => void activate()}
    >
      <UtilitySwitch form={form} isPostPaid={isPostPaid} />
      <CustomerFields form={form} />
      {isPostPaid ? <ReturnToPrePaid isSaving={isSaving} onReturn={() => save({ mode: 'pre-paid' })} /> : null}
    </SettingDialog>
  );
}

interface UtilitySwitchProps {
  readonly form: UseFormReturn<ModeForm>;
  /** Whether the mode is already post-paid. Turning the switch off does not end it. */
  readonly isPostPaid: boolean;
}

/** The switch Utility mode with its explanation and, while it is off, its error. */
function UtilitySwitch({ form, isPostPaid }: UtilitySwitchProps) {
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

interface CustomerFieldsProps {
  readonly form: UseFormReturn<ModeForm>;
}

/** The seven optional fields about the billed customer. */
function CustomerFields({ form }: CustomerFieldsProps) {
  const { t } = useTranslation('settings');
  return (
    <fieldset className="customer">
      <legend className="customer-legend">{t('mode.customer')}</legend>
      {customerFields.map((field) => (
        <CustomerInput key={field} form={form} field={field} />
      ))}
    </fieldset>
  );
}

function CustomerInput({ form, field }: CustomerFieldsProps & { readonly field: CustomerField }) {
  const { t } = useTranslation('settings');
  const { number } = useFormats();
  const { ref, ...input } = form.register(field, { validate: validateCustomerField });
  const isTooLong = form.formState.errors[field] !== undefined;
  const maximum = number(customerFieldMaximumLength);
  const length = number(normalizeText(form.watch(field)).length);
  return (
    <TextInput
      {...input}
      inputRef={ref}
      label={t(`mode.fields.${field}`)}
      error={isTooLong ? t('mode.errors.tooLong', { maximum, length }) : undefined}
    />
  );
}

interface ReturnToPrePaidProps {
  readonly isSaving: boolean;
  readonly onReturn: () => void;
}

/** Button that returns to pre-paid mode, with an explanation of the consequences. */
function ReturnToPrePaid({ isSaving, onReturn }: ReturnToPrePaidProps) {
  const { t } = useTranslation('settings');
  const id = useId();
  return (
    <div className="return-to-pre-paid">
      <Button
        variant="outlined"
        className="long-button"
        aria-disabled={isSaving}
        aria-describedby={id}
        onClick={() => {
          if (!isSaving) onReturn();
        }}
      >
        {t('mode.return')}
      </Button>
      <p className="muted" id={id}>
        {t('mode.returnHelp')}
      </p>
    </div>
  );
}

/** Notice that utility mode needs a gateway, because usage reports go only to a gateway (screens.md §3.9). */
function GatewayRequired() {
  const { t } = useTranslation('settings');
  return (
    <NoticeBox
      severity="information"
      title={t('mode.needsGateway')}
      actions={<ResolutionLink code="utility-needs-gateway" />}
    />
  );
}

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
