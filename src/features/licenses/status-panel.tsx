import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import type { Transport } from '#src/contract/settings.ts';
import type { ActiveSummary, Summary, Utility } from '#src/contract/summary.ts';
import type { Action } from '#src/domain/actions.ts';
import { isOnline, lastSyncAt } from '#src/domain/status.ts';
import { transportAddress } from '#src/domain/transport-address.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { inAppNavigation, paths } from '#src/paths.ts';
import { DescriptionItem, DescriptionList } from '#src/ui/description-list.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { useStickyError } from '#src/ui/use-sticky-error.ts';
import { AuthorizationStatus, FailureReason, RegistrationStatus } from './status-values.tsx';
import { NearDate, type Timestamp, Timestamps } from './timestamps.tsx';
import { useActionAvailability } from './use-action-availability.ts';

/** The region Smart Software Licensing Status, with a row for each value (screens.md §2.1). */
export function StatusPanel() {
  const { t } = useTranslation('licenses');
  const summaryResult = useQuery(summaryQuery);
  const productResult = useQuery(productQuery);
  const sessionResult = useQuery(sessionQuery);
  const { data: summary, refetch: refetchSummary } = summaryResult;
  const { data: product, refetch: refetchProduct } = productResult;
  const { data: session, refetch: refetchSession } = sessionResult;
  const summaryError = useStickyError(summaryResult);
  const productError = useStickyError(productResult);
  const sessionError = useStickyError(sessionResult);
  // Without the product or the session, the page offers fewer actions, so their errors are shown too. The frame of every
  // page already reports an ended session.
  const unreportedSessionError = session || sessionError?.code === 'session-ended' ? null : sessionError;
  const error = summary ? (product ? unreportedSessionError : productError) : summaryError;
  const retry = () => void Promise.all([refetchSummary(), refetchProduct(), refetchSession()]);
  return (
    <Panel title={t('status.title')} isFlat leftOut={summary?.leftOut}>
      {error ? <ProblemAlert failure={error} onRetry={retry} /> : null}
      {summary ? (
        <DescriptionList hasColumns>
          <DeploymentItem summary={summary} />
          {summary.deployment === 'standby' ? (
            <RegistrationItem summary={summary} />
          ) : (
            <ActiveSummaryItems summary={summary} />
          )}
        </DescriptionList>
      ) : null}
    </Panel>
  );
}

interface SummaryProps<SummaryType extends Summary = Summary> {
  readonly summary: SummaryType;
}

/** The role of the product in its deployment; empty for a standalone product. */
function DeploymentItem({ summary: { deployment } }: SummaryProps) {
  const { t } = useTranslation('licenses');
  if (!deployment || deployment === 'standalone') return null;
  return <DescriptionItem term={t('status.deployment')}>{t(`status.deployments.${deployment}`)}</DescriptionItem>;
}

function RegistrationItem({ summary }: SummaryProps) {
  const { t } = useTranslation('licenses');
  return (
    <DescriptionItem term={t('status.registration')}>
      <RegistrationStatus summary={summary} />
    </DescriptionItem>
  );
}

/** The status rows and settings of a product that needs licenses. */
function ActiveSummaryItems({ summary }: SummaryProps<ActiveSummary>) {
  const { t } = useTranslation('licenses');
  const { tier, mode, transport, registration, utility } = summary;
  const lastSync = lastSyncAt(summary);
  const registered = registration.status === 'registered' ? registration : undefined;
  const editLink = (action: Action, path: string, name: string) => <EditLink action={action} path={path} name={name} />;
  return (
    <>
      {tier ? (
        <DescriptionItem
          term={t('status.subscription')}
          action={editLink('edit-subscription', paths.subscription(), t('viewEditSubscription'))}
        >
          {t(`status.tiers.${tier}`)}
        </DescriptionItem>
      ) : null}
      {mode ? (
        <DescriptionItem term={t('status.mode')}>
          {t(`status.modes.${mode}`)}
          {utility ? <ReportTimes utility={utility} /> : null}
        </DescriptionItem>
      ) : null}
      <RegistrationItem summary={summary} />
      <DescriptionItem term={t('status.authorization')}>
        <AuthorizationStatus summary={summary} />
      </DescriptionItem>
      {registered ? (
        <>
          <DescriptionItem term={t('status.smartAccount')} isName>
            {registered.smartAccount}
          </DescriptionItem>
          <DescriptionItem term={t('status.virtualAccount')} isName>
            {registered.virtualAccount}
          </DescriptionItem>
          <DescriptionItem term={t('status.productInstance')} isName>
            {registered.productInstance}
          </DescriptionItem>
        </>
      ) : null}
      {registration.status === 'reserved' ? (
        <DescriptionItem term={t('status.productInstance')} isName>
          {registration.productInstance}
        </DescriptionItem>
      ) : null}
      {transport && isOnline(registration) ? (
        <DescriptionItem
          term={t('status.transport')}
          action={editLink('edit-transport', paths.transport(), t('viewEditTransport'))}
        >
          <TransportValue transport={transport} />
        </DescriptionItem>
      ) : null}
      {lastSync ? (
        <DescriptionItem term={t('status.lastSync')}>
          <NearDate at={lastSync} />
        </DescriptionItem>
      ) : null}
      {registered ? (
        <DescriptionItem term={t('status.exportControlled')}>
          {t(`status.exports.${registered.exportControlled}`)}
        </DescriptionItem>
      ) : null}
    </>
  );
}

interface EditLinkProps {
  readonly action: Action;
  readonly path: string;
  readonly name: string;
}

/** The link View / Edit, with an accessible name for its row. */
function EditLink({ action, path, name }: EditLinkProps) {
  const { t } = useTranslation('licenses');
  if (useActionAvailability()(action) !== 'enabled') return null;
  return (
    <Link to={path} {...inAppNavigation} aria-label={name}>
      {t('viewEdit')}
    </Link>
  );
}

/** The times of the last and next report of post-paid usage, and the reason if the last report failed. */
function ReportTimes({ utility }: { readonly utility: Utility }) {
  const { t } = useTranslation('licenses');
  const { lastReportAt, nextReportAt, lastFailure } = utility;
  const last: Timestamp[] = lastReportAt ? [{ label: t('status.lastReport'), at: lastReportAt }] : [];
  return (
    <>
      <Timestamps timestamps={[...last, { label: t('status.nextReport'), at: nextReportAt, isDue: true }]} />
      {lastFailure ? <FailureReason failure={lastFailure} /> : null}
    </>
  );
}

function TransportValue({ transport }: { readonly transport: Transport }) {
  const { t } = useTranslation('licenses');
  const { data: product } = useQuery(productQuery);
  const address = transportAddress(transport);
  // Without a choice of transports, the address is the one entered at registration (screens.md §0).
  if (address && product?.capabilities.transport === 'registration-url') return address;
  return (
    <>
      {t(`status.transports.${transport.kind}`)}
      {address ? <span className="muted"> {address}</span> : null}
    </>
  );
}
