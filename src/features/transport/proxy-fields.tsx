import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { SuggestedFix } from '#src/ui/suggested-fix.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import { type ProxyParts, suggestProxy } from './suggestions.ts';
import { type HostError, type TransportForm, validateHost, validatePort } from './transport-form.ts';

/** The fields for host and port of the proxy. They suggest splitting a whole address in the host field. */
export function ProxyFields({ form }: { readonly form: UseFormReturn<TransportForm> }) {
  const { t } = useTranslation('settings');
  const { errors } = form.formState;
  // The form still runs these validations after the fields have been removed for another transport.
  const { ref: hostRef, ...host } = form.register('host', {
    validate: (text, { kind }) => (kind === 'proxy' ? validateHost(text) : undefined),
  });
  const { ref: portRef, ...port } = form.register('port', {
    validate: (text, { kind }) => (kind === 'proxy' ? validatePort(text) : undefined),
  });
  const suggestion = errors.host ? suggestProxy(form.getValues('host')) : undefined;
  const apply = (parts: ProxyParts) => {
    const setValueOptions = { shouldDirty: true, shouldValidate: true } as const;
    form.setValue('host', parts.host, setValueOptions);
    if (parts.port !== undefined) form.setValue('port', parts.port, setValueOptions);
    // The pressed button no longer exists.
    form.setFocus('host');
  };
  return (
    <div className="host-and-port">
      <TextInput
        {...host}
        inputRef={hostRef}
        label={t('transport.host')}
        error={errors.host ? t(`transport.errors.${errors.host.message as HostError}`) : undefined}
      />
      <TextInput
        {...port}
        inputRef={portRef}
        label={t('transport.port')}
        error={errors.port ? t('transport.errors.portInvalid') : undefined}
        inputProps={{ inputMode: 'numeric' }}
      />
      {suggestion ? (
        <SuggestedFix
          label={t(suggestion.port === undefined ? 'transport.useHost' : 'transport.useHostAndPort', { ...suggestion })}
          onApply={() => apply(suggestion)}
        />
      ) : null}
    </div>
  );
}
