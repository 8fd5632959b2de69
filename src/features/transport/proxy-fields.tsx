import type { UseFormReturn } from 'react-hook-form';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { SuggestedFix } from '#src/ui/suggested-fix.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import { type ProxyParts, suggestProxy } from './suggestions.ts';
import { type HostError, type TransportForm, validateHost, validatePort } from './transport-form.ts';

/** Host and port of the proxy. A whole address put into Host is taken apart on request. */
export function ProxyFields({ form }: { readonly form: UseFormReturn<TransportForm> }) {
  const { t } = useTranslation('settings');
  const { errors } = form.formState;
  // The form keeps its checks when another way is chosen and these fields are gone: they then have nothing to say.
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
    // The button that was pressed is gone by now.
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
