import { useQuery } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import type { ActiveSummary, Summary } from '#src/contract/summary.ts';
import type { Usage } from '#src/contract/usage.ts';
import { evaluationRemaining, isOverdue, timeUntil, wholeDays } from '#src/domain/expiry.ts';
import { isInEvaluation } from '#src/domain/status.ts';
import { displayName } from '#src/domain/usage.ts';
import { usageHeadline } from '#src/domain/usage-headline.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useDateStyle } from '#src/ui/appearance.ts';
import { DateTime } from '#src/ui/date-time.tsx';
import { Status } from '#src/ui/status.tsx';
import { usagePanelId, viewUsage } from '#src/ui/view-usage.ts';
import { RegistrationTime } from './status-values.tsx';
import { type StatusWord, useAuthorizationWord, useRegistrationWord } from './status-words.ts';
import { NearDate, useNearFormat } from './timestamps.tsx';
import { CapacityBar } from './usage-meter.tsx';
import { useServerNow } from './use-server-now.ts';

/**
 * Registration, authorization and usage in three cells, each with a word, an icon and one line (screens.md §2). The words
 * are those of the status panel.
 */
export function StatusStrip() {
  const { t } = useTranslation('licenses');
  const { data: summary } = useQuery(summaryQuery);
  const { data: usage } = useQuery(usageQuery);
  if (!summary) return null;
  return (
    <section className="strip" aria-label={t('strip.label')}>
      <RegistrationCell summary={summary} />
      {summary.deployment === 'standby' ? null : <AuthorizationCell summary={summary} />}
      {usage ? <UsageCell usage={usage} /> : null}
    </section>
  );
}

interface CellProps {
  readonly label: string;
  readonly word: StatusWord;
  /** The second line; each element is a part of it. */
  readonly children?: ReactNode;
  /** Whether the cell leads to the usage table. */
  readonly isLink?: boolean;
  readonly bar?: ReactNode;
}

function Cell({ label, word, children, isLink = false, bar }: CellProps) {
  const heading = (
    <>
      <span className="label">{label}</span>
      <Status {...word} />
    </>
  );
  return (
    <div className="strip-cell">
      {isLink ? (
        <a href={`#${usagePanelId}`} onClick={goToUsage}>
          {heading}
        </a>
      ) : (
        heading
      )}
      {bar}
      <span className="strip-details muted">{children}</span>
    </div>
  );
}

/** Moves to the usage without a history entry, to which Back would move the focus. */
function goToUsage(event: MouseEvent): void {
  event.preventDefault();
  viewUsage();
}

function RegistrationCell({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('licenses');
  const { registration } = summary;
  return (
    <Cell label={t('strip.registration')} word={useRegistrationWord(summary)}>
      {registration.status === 'registered' ? (
        <>
          <NameDetail name={registration.virtualAccount} />
          <DueTime text="strip.renews" at={registration.certificate.renewsAt} />
        </>
      ) : (
        <span>
          <RegistrationTime registration={registration} />
        </span>
      )}
    </Cell>
  );
}

/** A name, which is cut where it does not fit. */
function NameDetail({ name }: { readonly name: string }) {
  return (
    <span title={name} translate="no">
      {name}
    </span>
  );
}

function AuthorizationCell({ summary }: { readonly summary: ActiveSummary }) {
  const { t } = useTranslation('licenses');
  const now = useServerNow(60_000);
  return (
    <Cell label={t('strip.authorization')} word={useAuthorizationWord(summary, now)}>
      {isInEvaluation(summary) && summary.evaluation.clock !== 'expired' ? (
        <EvaluationTime summary={summary} now={now} />
      ) : (
        <AuthorizationTime authorization={summary.authorization} />
      )}
    </Cell>
  );
}

interface EvaluationTimeProps {
  readonly summary: ActiveSummary;
  /** The server's time in ms since 1970. */
  readonly now: number;
}

/** The remaining days of an evaluation, and its end while its clock runs. */
function EvaluationTime({ summary: { authorization, evaluation }, now }: EvaluationTimeProps) {
  const { t } = useTranslation('licenses');
  const count = wholeDays(evaluationRemaining(evaluation, now));
  return (
    <>
      <span>{t(authorization.status === 'evaluation' ? 'strip.daysLeft' : 'strip.evaluationLeft', { count })}</span>
      {evaluation.clock === 'running' ? (
        <span>
          {t('status.evaluationEnds')} <NearDate at={evaluation.endsAt} />
        </span>
      ) : null}
    </>
  );
}

/** Since when a status without further checks or with a problem holds, and when the next check is due. */
function AuthorizationTime({ authorization: { status, since, heartbeat } }: Pick<ActiveSummary, 'authorization'>) {
  const { t } = useTranslation('licenses');
  const hasProblem = status === 'out-of-compliance' || status === 'authorization-expired';
  return (
    <>
      {hasProblem || !heartbeat ? (
        <span>
          {t('status.since')} <DateTime at={since} as="date" />
        </span>
      ) : null}
      {heartbeat ? <DueTime text="strip.check" at={heartbeat.nextAt} /> : null}
    </>
  );
}

interface DueTimeProps {
  readonly text: 'strip.renews' | 'strip.check';
  readonly at: string;
}

/** When an automatic task is due, in the chosen style of dates, or that it is overdue. */
function DueTime({ text, at }: DueTimeProps) {
  const { t } = useTranslation('licenses');
  const { fromNow } = useFormats();
  const formatNear = useNearFormat();
  const dateStyle = useDateStyle();
  const now = useServerNow(10_000);
  const whenDue = () =>
    dateStyle === 'absolute' ? t('strip.onDate', { date: formatNear(at, now) }) : fromNow(timeUntil(at, now));
  const when = isOverdue(at, now) ? t('status.overdue') : whenDue();
  return (
    <span>
      <DateTime at={at}>{t(text, { when })}</DateTime>
    </span>
  );
}

function UsageCell({ usage }: { readonly usage: Usage }) {
  const { t } = useTranslation('licenses');
  const { number } = useFormats();
  const headline = usageHeadline(usage);
  const { severity } = headline;
  const cell = { label: t('strip.usage'), isLink: true };
  switch (headline.kind) {
    case 'none':
      return <Cell {...cell} word={{ severity, text: t('usage.statuses.no-licenses-in-use') }} />;
    case 'short': {
      const { quantity, licenses } = headline;
      const count = licenses.length;
      const text = t('usage.short', { count: quantity, number: number(quantity) });
      return (
        <Cell {...cell} word={{ severity, text }}>
          {count > 1 ? <span>{t('strip.shortLicenses', { count, number: number(count) })}</span> : null}
          {count === 1 ? licenses.map((license) => <NameDetail key={license.tag} name={displayName(license)} />) : null}
        </Cell>
      );
    }
    default: {
      const { license, capacity } = headline;
      return (
        <Cell
          {...cell}
          word={{ severity, text: t('strip.inUse', { number: number(license.inUse) }) }}
          bar={capacity ? <CapacityBar license={license} capacity={capacity} /> : null}
        >
          {license.unlimited ? <span>{t('usage.unlimited')}</span> : null}
          {capacity ? (
            <span>{t('usage.left', { count: capacity.available, number: number(capacity.available) })}</span>
          ) : null}
          <NameDetail name={displayName(license)} />
        </Cell>
      );
    }
  }
}
