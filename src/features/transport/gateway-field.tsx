import type { UseFormReturn } from 'react-hook-form';
import { useTexts } from '#src/i18n/hooks.ts';
import { TextInput } from '#src/ui/text-input.tsx';
import { Correction } from './correction.tsx';
import { urlMeant } from './corrections.ts';
import { type TransportForm, type UrlFault, urlFault } from './transport-form.ts';

/** The address of the Transport Gateway. A scheme that was left out is added on request. */
export function GatewayField({ form }: { readonly form: UseFormReturn<TransportForm> }) {
  const { t } = useTexts('settings');
  const { errors } = form.formState;
  // The form keeps its check when another way is chosen and this field is gone: it then has nothing to say.
  const { ref, ...input } = form.register('url', {
    validate: (text, { kind }) => (kind === 'gateway' ? urlFault(text) : undefined),
  });
  const meant = errors.url ? urlMeant(form.getValues('url')) : undefined;
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
        fault={errors.url ? t(`transport.errors.${errors.url.message as UrlFault}`) : undefined}
        inputProps={{ inputMode: 'url' }}
      />
      {meant ? <Correction label={t('transport.useUrl', { url: meant })} onTake={() => take(meant)} /> : null}
    </>
  );
}
