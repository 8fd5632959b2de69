import { useQuery } from '@tanstack/react-query';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { transportAddress } from '#src/domain/transport-address.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { NewTabLink } from '#src/ui/new-tab-link.tsx';

/** The prerequisites of a registration: the transport to the portal and a token from it (S4 ch. 5, S0). */
export function RegistrationPrerequisites() {
  const { t } = useTranslation('registration');
  const { data: product } = useQuery(productQuery);
  const { data: transport } = useQuery({ ...summaryQuery, select: (summary) => summary.transport });
  return (
    <ol className="notice-steps">
      {product?.capabilities.transport === 'registration-url' ? (
        <li>{t('beforeConnectivity', { context: product.noun })}</li>
      ) : transport ? (
        <li>
          {t('beforeTransport', {
            transport: t(`transports.${transport.kind}`, { address: transportAddress(transport) }),
          })}
        </li>
      ) : null}
      {product ? (
        <li>
          <RichText t={t} i18nKey="beforeToken" components={{ portal: <NewTabLink href={product.portalUrl} /> }} />
        </li>
      ) : null}
    </ol>
  );
}
