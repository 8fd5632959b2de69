import { useQuery } from '@tanstack/react-query';
import type { UseFormReturn } from 'react-hook-form';
import { productQuery } from '#src/api/product.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { ChoiceCard } from '#src/ui/choice-card.tsx';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { TextInput } from '#src/ui/text-input.tsx';
import { type HostFault, hostFault, portFault, type TransportForm, type UrlFault, urlFault } from './transport-form.ts';

/** The three ways, each with what it needs; fields of a way that is not chosen are not asked for. */
export function TransportChoices({ form }: { readonly form: UseFormReturn<TransportForm> }) {
  const { t } = useTexts('settings');
  const { data: product } = useQuery(productQuery);
  const kind = form.watch('kind');
  const choose = (next: TransportForm['kind']) => () =>
    form.setValue('kind', next, { shouldDirty: true, shouldValidate: false });
  const { errors } = form.formState;
  const { ref: hostRef, ...host } = form.register('host', {
    validate: (text, { kind: chosen }) => (chosen === 'proxy' ? hostFault(text) : undefined),
  });
  const { ref: portRef, ...port } = form.register('port', {
    validate: (text, { kind: chosen }) => (chosen === 'proxy' ? portFault(text) : undefined),
  });
  const { ref: urlRef, ...url } = form.register('url', {
    validate: (text, { kind: chosen }) => (chosen === 'gateway' ? urlFault(text) : undefined),
  });
  const faultText = (fault: string | undefined) =>
    fault ? t(`transport.errors.${fault as HostFault | UrlFault | 'portInvalid'}`) : undefined;
  return (
    <div role="radiogroup" aria-label={t('transport.legend')} className="choices">
      <ChoiceCard
        name="kind"
        value="direct"
        label={t('transport.direct')}
        isChosen={kind === 'direct'}
        onChoose={choose('direct')}
      >
        <p className="muted">{t('transport.directHelp')}</p>
        {kind === 'direct' && product ? (
          <p className="code-and-copy">
            <span className="code">{product.directAddress}</span>
            <CopyButton text={product.directAddress} />
          </p>
        ) : null}
      </ChoiceCard>
      <ChoiceCard
        name="kind"
        value="proxy"
        label={t('transport.proxy')}
        isChosen={kind === 'proxy'}
        onChoose={choose('proxy')}
      >
        <p className="muted">{t('transport.proxyHelp')}</p>
        {kind === 'proxy' ? (
          <div className="host-and-port">
            <TextInput
              {...host}
              inputRef={hostRef}
              label={t('transport.host')}
              fault={faultText(errors.host?.message)}
            />
            <TextInput
              {...port}
              inputRef={portRef}
              label={t('transport.port')}
              fault={faultText(errors.port?.message)}
              inputProps={{ inputMode: 'numeric' }}
            />
          </div>
        ) : null}
      </ChoiceCard>
      <ChoiceCard
        name="kind"
        value="gateway"
        label={t('transport.gateway')}
        isChosen={kind === 'gateway'}
        onChoose={choose('gateway')}
      >
        <p className="muted">{t('transport.gatewayHelp')}</p>
        {kind === 'gateway' ? (
          <TextInput
            {...url}
            inputRef={urlRef}
            label={t('transport.url')}
            fault={faultText(errors.url?.message)}
            inputProps={{ inputMode: 'url' }}
          />
        ) : null}
      </ChoiceCard>
    </div>
  );
}
