import type { UseFormReturn } from 'react-hook-form';
import { type GatewayFault, gatewayFault, gatewayMeant } from '#src/domain/gateway-address.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { Correction } from '#src/ui/correction.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import type { TransportForm } from './transport-form.ts';

/** The address of the Transport Gateway. A scheme that was left out is added on request. */
export function GatewayField({ form }: { readonly form: UseFormReturn<TransportForm> }) {
  const { t } = useTexts('settings');
  const { errors } = form.formState;
  // The form keeps its check when another way is chosen and this field is gone: it then has nothing to say.
  const { ref, ...input } = form.register('url', {
    validate: (text, { kind }) => (kind === 'gateway' ? gatewayFault(text) : undefined),
  });
  const meant = errors.url ? gatewayMeant(form.getValues('url')) : undefined;
  const take = (url: string) => {
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
        fault={errors.url ? t(`transport.urlErrors.${errors.url.message as GatewayFault}`) : undefined}
        inputProps={{ inputMode: 'url' }}
      />
      {meant ? <Correction label={t('transport.useUrl', { url: meant })} onTake={() => take(meant)} /> : null}
    </>
  );
}
