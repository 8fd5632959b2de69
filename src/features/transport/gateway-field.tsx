import type { UseFormReturn } from 'react-hook-form';
import { type GatewayUrlError, suggestGatewayUrl, validateGatewayUrl } from '#src/domain/gateway-url.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { SuggestedFix } from '#src/ui/suggested-fix.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import type { TransportForm } from './transport-form.ts';

/** The address of the Transport Gateway. A scheme that was left out is added on request. */
export function GatewayField({ form }: { readonly form: UseFormReturn<TransportForm> }) {
  const { t } = useTranslation('settings');
  const { errors } = form.formState;
  // The form keeps its check when another way is chosen and this field is gone: it then has nothing to say.
  const { ref, ...input } = form.register('url', {
    validate: (text, { kind }) => (kind === 'gateway' ? validateGatewayUrl(text) : undefined),
  });
  const suggestion = errors.url ? suggestGatewayUrl(form.getValues('url')) : undefined;
  const apply = (url: string) => {
    form.setValue('url', url, { shouldDirty: true, shouldValidate: true });
    // The button that was pressed is gone by now.
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
