import type { UseFormReturn } from 'react-hook-form';
import { type GatewayUrlError, suggestGatewayUrl, validateGatewayUrl } from '#src/domain/gateway-url.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { SuggestedFix } from '#src/ui/suggested-fix.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import type { TransportForm } from './transport-form.ts';

/** The field for the address of the Transport Gateway. It suggests adding a missing scheme. */
export function GatewayField({ form }: { readonly form: UseFormReturn<TransportForm> }) {
  const { t } = useTranslation('settings');
  const { errors } = form.formState;
  // The form still runs this validation after the field has been removed for another transport.
  const { ref, ...input } = form.register('url', {
    validate: (text, { kind }) => (kind === 'gateway' ? validateGatewayUrl(text) : undefined),
  });
  const suggestion = errors.url ? suggestGatewayUrl(form.getValues('url')) : undefined;
  const apply = (url: string) => {
    form.setValue('url', url, { shouldDirty: true, shouldValidate: true });
    // The pressed button no longer exists.
    form.setFocus('url');
  };
  return (
    <>
      <TextInput
        {...input}
        inputRef={ref}
        label={t('transport.url')}
        error={errors.url ? t(`transport.urlErrors.${errors.url.message as GatewayUrlError}`) : undefined}
        inputProps={{ inputMode: 'url' }}
      />
      {suggestion ? (
        <SuggestedFix label={t('transport.useUrl', { url: suggestion })} onApply={() => apply(suggestion)} />
      ) : null}
    </>
  );
}
