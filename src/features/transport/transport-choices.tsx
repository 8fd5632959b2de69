import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { productQuery } from '#src/api/product.ts';
import type { Transport } from '#src/contract/settings.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { ChoiceCard } from '#src/ui/choice-card.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { GatewayField } from './gateway-field.tsx';
import { ProxyFields } from './proxy-fields.tsx';
import type { TransportForm } from './transport-form.ts';
import './transport-choices.css';

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
          {address}
        </span>
        <CopyButton text={address} />
      </p>
    </fieldset>
  );
}
