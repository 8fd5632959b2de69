import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { summaryQuery } from '#src/api/license.ts';
import { productQuery } from '#src/api/product.ts';
import { sessionQuery } from '#src/api/session.ts';
import type { Transport } from '#src/contract/settings.ts';
import type { ActiveSummary, Summary, Utility } from '#src/contract/summary.ts';
import type { Action } from '#src/domain/actions.ts';
import { isOnline, lastSyncOf } from '#src/domain/standing.ts';
import { transportAddress } from '#src/domain/transport-address.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { openedHere, paths } from '#src/paths.ts';
import { Fact, Facts } from '#src/ui/facts.tsx';
import { useLastingError } from '#src/ui/lasting-error.ts';
import { Moment } from '#src/ui/moment.tsx';
import { Panel } from '#src/ui/panel.tsx';
import { ProblemAlert } from '#src/ui/problem-alert.tsx';
import { AuthorizationStatus } from './authorization-status.tsx';
import { FailureReason } from './failure-reason.tsx';
import { RegistrationStatus } from './registration-status.tsx';
import { type Time, Times } from './times.tsx';
import { useOffers } from './use-offers.ts';

/** Region Smart Software Licensing Status: a row for each thing that has a value (screens.md §2.1). */
export function StatusPanel() {
  const { t } = useTexts('licenses');
  const summaryAsked = useQuery(summaryQuery);
  const productAsked = useQuery(productQuery);
  const sessionAsked = useQuery(sessionQuery);
  const { data: summary, refetch: refetchSummary } = summaryAsked;
  const { data: product, refetch: refetchProduct } = productAsked;
  const { data: session, refetch: refetchSession } = sessionAsked;
  const summaryError = useLastingError(summaryAsked);
  const productError = useLastingError(productAsked);
  const sessionError = useLastingError(sessionAsked);
  // What the product can do, and who asks, decide what can be done here: without them the page offers less than there is.
  // That a session has ended is told at the top of every page.
  const unknownSession = session || sessionError?.code === 'session-ended' ? null : sessionError;
  const error = summary ? (product ? unknownSession : productError) : summaryError;
  const retry = () => void Promise.all([refetchSummary(), refetchProduct(), refetchSession()]);
  return (
    <Panel title={t('status.title')}>
      {error ? <ProblemAlert failure={error} onRetry={retry} /> : null}
      {summary ? (
        <Facts>
          <DeploymentFact summary={summary} />
          {summary.deployment === 'standby' ? (
            <RegistrationFact summary={summary} />
          ) : (
            <ActiveFacts summary={summary} />
          )}
        </Facts>
      ) : null}
    </Panel>
  );
}

interface SummaryProps<Told extends Summary = Summary> {
  readonly summary: Told;
}

/** What the product is among others of its kind; one that stands alone has nothing to say of it. */
function DeploymentFact({ summary: { deployment } }: SummaryProps) {
  const { t } = useTexts('licenses');
  if (!deployment || deployment === 'standalone') return null;
  return <Fact term={t('status.deployment')}>{t(`status.deployments.${deployment}`)}</Fact>;
}

function RegistrationFact({ summary }: SummaryProps) {
  const { t } = useTexts('licenses');
  return (
    <Fact term={t('status.registration')}>
      <RegistrationStatus summary={summary} />
    </Fact>
  );
}

/** The layers of a product that needs licences, and the settings beside them. */
function ActiveFacts({ summary }: SummaryProps<ActiveSummary>) {
  const { t } = useTexts('licenses');
  const { tier, mode, transport, registration, utility } = summary;
  const lastSync = lastSyncOf(summary);
  const registered = registration.status === 'registered' ? registration : undefined;
  const edit = (action: Action, path: string, name: string) => <EditLink action={action} path={path} name={name} />;
  return (
    <>
      {tier ? (
        <Fact
          term={t('status.subscription')}
          action={edit('edit-subscription', paths.subscription(), t('viewEditSubscription'))}
        >
          {t(`status.tiers.${tier}`)}
        </Fact>
      ) : null}
      {mode ? (
        <Fact term={t('status.mode')}>
          {t(`status.modes.${mode}`)}
          {utility ? <ReportTimes utility={utility} /> : null}
        </Fact>
      ) : null}
      <RegistrationFact summary={summary} />
      <Fact term={t('status.authorization')}>
        <AuthorizationStatus summary={summary} />
      </Fact>
      {registered ? (
        <>
          <Fact term={t('status.smartAccount')} isName>
            {registered.smartAccount}
          </Fact>
          <Fact term={t('status.virtualAccount')} isName>
            {registered.virtualAccount}
          </Fact>
          <Fact term={t('status.productInstance')} isName>
            {registered.productInstance}
          </Fact>
        </>
      ) : null}
      {registration.status === 'reserved' ? (
        <Fact term={t('status.productInstance')} isName>
          {registration.productInstance}
        </Fact>
      ) : null}
      {transport && isOnline(registration) ? (
        <Fact term={t('status.transport')} action={edit('edit-transport', paths.transport(), t('viewEditTransport'))}>
          <TransportValue transport={transport} />
        </Fact>
      ) : null}
      {lastSync ? (
        <Fact term={t('status.lastSync')}>
          <Moment at={lastSync} />
        </Fact>
      ) : null}
      {registered ? (
        <Fact term={t('status.exportControlled')}>{t(`status.exports.${registered.exportControlled}`)}</Fact>
      ) : null}
    </>
  );
}

interface EditLinkProps {
  readonly action: Action;
  readonly path: string;
  readonly name: string;
}

/** View / Edit, named for its row. */
function EditLink({ action, path, name }: EditLinkProps) {
  const { t } = useTexts('licenses');
  if (useOffers()(action) !== 'offered') return null;
  return (
    <Link to={path} {...openedHere} aria-label={name}>
      {t('viewEdit')}
    </Link>
  );
}

/** When post-paid use was reported last, if it was, and is reported next; and why the last report was not sent. */
function ReportTimes({ utility }: { readonly utility: Utility }) {
  const { t } = useTexts('licenses');
  const { lastReportAt, nextReportAt, lastFailure } = utility;
  const last: Time[] = lastReportAt ? [{ label: t('status.lastReport'), at: lastReportAt }] : [];
  return (
    <>
      <Times times={[...last, { label: t('status.nextReport'), at: nextReportAt, isDue: true }]} />
      {lastFailure ? <FailureReason failure={lastFailure} /> : null}
    </>
  );
}

function TransportValue({ transport }: { readonly transport: Transport }) {
  const { t } = useTexts('licenses');
  const { data: product } = useQuery(productQuery);
  const address = transportAddress(transport);
  // Where there is no choice of ways, an address is the one that was given when registering (screens.md §0).
  if (address && product?.capabilities.transport === 'registration-url') return address;
  return (
    <>
      {t(`status.transports.${transport.kind}`)}
      {address ? <span className="muted"> {address}</span> : null}
    </>
  );
}
