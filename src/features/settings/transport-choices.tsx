import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { productQuery } from '#src/api/product.ts';
import type { Transport } from '#src/contract/settings.ts';
import { type GatewayUrlError, suggestGatewayUrl, validateGatewayUrl } from '#src/domain/gateway-url.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { AddressText } from '#src/ui/address-text.tsx';
import { ChoiceCard } from '#src/ui/choice-card.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { SuggestedFix } from '#src/ui/suggested-fix.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import {
  type HostError,
  type ProxyParts,
  suggestProxy,
  type TransportForm,
  validateHost,
  validatePort,
} from './transport-form.ts';

interface TransportChoicesProps {
  readonly form: UseFormReturn<TransportForm>;
}

/** The three transports. Only the selected one shows its fields. */
export function TransportChoices({ form }: TransportChoicesProps) {
  const { t } = useTranslation('settings');
  const selected = form.watch('kind');
  const cardProps = (kind: Transport['kind']) => ({
    name: 'kind',
    value: kind,
    label: t(`transport.${kind}`),
    isSelected: selected === kind,
    onSelect: () => form.setValue('kind', kind, { shouldDirty: true, shouldValidate: false }),
  });
  return (
    <div role="radiogroup" aria-label={t('transport.legend')} className="choices">
      <ChoiceCard {...cardProps('direct')}>
        <p className="muted">{t('transport.directHelp')}</p>
        {selected === 'direct' ? <DirectAddresses /> : null}
      </ChoiceCard>
      <ChoiceCard {...cardProps('proxy')}>
        <p className="muted">{t('transport.proxyHelp')}</p>
        {selected === 'proxy' ? <ProxyFields form={form} /> : null}
      </ChoiceCard>
      <ChoiceCard {...cardProps('gateway')}>
        <p className="muted">{t('transport.gatewayHelp')}</p>
        {selected === 'gateway' ? <GatewayField form={form} /> : null}
      </ChoiceCard>
    </div>
  );
}

/** The addresses that a firewall must allow: the product's own and that of releases with another protocol. */
function DirectAddresses() {
  const { t } = useTranslation('settings');
  const { data: product } = useQuery(productQuery);
  if (!product) return null;
  const { directAddress, smartTransportAddress } = product;
  return (
    <>
      <p className="muted">{t('transport.directAllow')}</p>
      <DirectAddress protocol={t('transport.callHome')} address={directAddress} />
      {smartTransportAddress ? (
        <DirectAddress protocol={t('transport.smartTransport')} address={smartTransportAddress} />
      ) : null}
    </>
  );
}

function DirectAddress({ protocol, address }: { readonly protocol: string; readonly address: string }) {
  return (
    <fieldset className="direct-address">
      <legend>{protocol}</legend>
      <p className="code-and-copy">
        <span className="code" translate="no">
          <AddressText address={address} />
        </span>
        <CopyButton text={address} />
      </p>
    </fieldset>
  );
}

/** The fields for host and port of the proxy. They suggest splitting a whole address in the host field. */
function ProxyFields({ form }: { readonly form: UseFormReturn<TransportForm> }) {
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

/** The field for the address of the Transport Gateway. It suggests adding a missing scheme. */
function GatewayField({ form }: { readonly form: UseFormReturn<TransportForm> }) {
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
