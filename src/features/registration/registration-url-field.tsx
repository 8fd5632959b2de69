import type { UseFormReturn } from 'react-hook-form';
import { type GatewayUrlError, suggestGatewayUrl, validateGatewayUrl } from '#src/domain/gateway-url.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { SuggestedFix } from '#src/ui/suggested-fix.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import type { RegistrationForm } from './registration-fields.tsx';

type RegistrationUrlError = Exclude<GatewayUrlError, 'empty'>;

/** Returns the error of a registration URL. An empty URL is valid: the product then reaches the portal directly. */
function validateRegistrationUrl(text: string): RegistrationUrlError | undefined {
  const urlError = validateGatewayUrl(text);
  return urlError === 'empty' ? undefined : urlError;
}

interface RegistrationUrlFieldProps {
  readonly form: UseFormReturn<RegistrationForm>;
  readonly isBusy: boolean;
}

/** The field for the Smart Transport Registration URL of an On-Prem (S0). */
export function RegistrationUrlField({ form, isBusy }: RegistrationUrlFieldProps) {
  const { t } = useTranslation('registration');
  const urlError = form.formState.errors.transportUrl?.message as RegistrationUrlError | undefined;
  const { ref, ...input } = form.register('transportUrl', { validate: validateRegistrationUrl });
  const suggestion = urlError ? suggestGatewayUrl(form.getValues('transportUrl')) : undefined;
  const apply = (url: string) => {
    form.setValue('transportUrl', url, { shouldDirty: true, shouldValidate: true });
    // The pressed button no longer exists.
    form.setFocus('transportUrl');
  };
  return (
    <>
      <TextInput
        {...input}
        inputRef={ref}
        label={t('transportUrl')}
        help={t('transportUrlHelp')}
        error={urlError ? t(`transportUrlErrors.${urlError}`) : undefined}
        readOnly={isBusy}
        inputProps={{ inputMode: 'url' }}
      />
      {suggestion ? (
        <SuggestedFix label={t('transportUrlUse', { url: suggestion })} onApply={() => apply(suggestion)} />
      ) : null}
    </>
  );
}
