import type { UseFormReturn } from 'react-hook-form';
import { useTexts } from '#src/i18n/hooks.ts';
import { Correction } from '#src/ui/correction.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import { type ProxyParts, proxyMeant } from './corrections.ts';
import { type HostFault, hostFault, portFault, type TransportForm } from './transport-form.ts';

/** Host and port of the proxy. A whole address put into Host is taken apart on request. */
export function ProxyFields({ form }: { readonly form: UseFormReturn<TransportForm> }) {
  const { t } = useTexts('settings');
  const { errors } = form.formState;
  // The form keeps its checks when another way is chosen and these fields are gone: they then have nothing to say.
  const { ref: hostRef, ...host } = form.register('host', {
    validate: (text, { kind }) => (kind === 'proxy' ? hostFault(text) : undefined),
  });
  const { ref: portRef, ...port } = form.register('port', {
    validate: (text, { kind }) => (kind === 'proxy' ? portFault(text) : undefined),
  });
  const meant = errors.host ? proxyMeant(form.getValues('host')) : undefined;
  const take = (parts: ProxyParts) => {
    const entered = { shouldDirty: true, shouldValidate: true } as const;
    form.setValue('host', parts.host, entered);
    if (parts.port !== undefined) form.setValue('port', parts.port, entered);
    // The button that was pressed is gone by now.
    form.setFocus('host');
  };
  return (
    <div className="host-and-port">
      <TextInput
        {...host}
        inputRef={hostRef}
        label={t('transport.host')}
        fault={errors.host ? t(`transport.errors.${errors.host.message as HostFault}`) : undefined}
      />
      <TextInput
        {...port}
        inputRef={portRef}
        label={t('transport.port')}
        fault={errors.port ? t('transport.errors.portInvalid') : undefined}
        inputProps={{ inputMode: 'numeric' }}
      />
      {meant ? (
        <Correction
          label={t(meant.port === undefined ? 'transport.useHost' : 'transport.useHostAndPort', { ...meant })}
          onTake={() => take(meant)}
        />
      ) : null}
    </div>
  );
}
