import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { productQuery } from '#src/api/product.ts';
import type { Transport } from '#src/contract/settings.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { ChoiceCard } from '#src/ui/choice-card.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { GatewayField } from './gateway-field.tsx';
import { ProxyFields } from './proxy-fields.tsx';
import type { TransportForm } from './transport-form.ts';

interface TransportChoicesProps {
  readonly form: UseFormReturn<TransportForm>;
}

/** The three ways, each with what it needs; fields of a way that is not chosen are not asked for. */
export function TransportChoices({ form }: TransportChoicesProps) {
  const { t } = useTexts('settings');
  const chosen = form.watch('kind');
  const card = (kind: Transport['kind']) => ({
    name: 'kind',
    value: kind,
    label: t(`transport.${kind}`),
    isChosen: chosen === kind,
    onChoose: () => form.setValue('kind', kind, { shouldDirty: true, shouldValidate: false }),
  });
  return (
    <div role="radiogroup" aria-label={t('transport.legend')} className="choices">
      <ChoiceCard {...card('direct')}>
        <p className="muted">{t('transport.directHelp')}</p>
        {chosen === 'direct' ? <DirectAddress /> : null}
      </ChoiceCard>
      <ChoiceCard {...card('proxy')}>
        <p className="muted">{t('transport.proxyHelp')}</p>
        {chosen === 'proxy' ? <ProxyFields form={form} /> : null}
      </ChoiceCard>
      <ChoiceCard {...card('gateway')}>
        <p className="muted">{t('transport.gatewayHelp')}</p>
        {chosen === 'gateway' ? <GatewayField form={form} /> : null}
      </ChoiceCard>
    </div>
  );
}

/** What a firewall must let through. */
function DirectAddress() {
  const { t } = useTexts('settings');
  const { data: product } = useQuery(productQuery);
  if (!product) return null;
  return (
    <>
      <p className="muted">{t('transport.directAllow')}</p>
      <p className="code-and-copy">
        <span className="code" translate="no">
          {product.directAddress}
        </span>
        <CopyButton text={product.directAddress} />
      </p>
    </>
  );
}
