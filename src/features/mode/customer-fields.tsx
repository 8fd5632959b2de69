import type { UseFormReturn } from 'react-hook-form';
import { customerFieldMaximumLength } from '#src/contract/mode.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import {
  type CustomerField,
  customerFields,
  type ModeForm,
  normalizeText,
  validateCustomerField,
} from './mode-form.ts';

interface CustomerFieldsProps {
  readonly form: UseFormReturn<ModeForm>;
}

/** The seven optional fields about the billed customer. */
export function CustomerFields({ form }: CustomerFieldsProps) {
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
