import type { ActiveSummary } from '#src/contract/summary.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { authorizationSeverity } from '#src/domain/severity.ts';
import { isInEvaluation } from '#src/domain/status.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { DateTime } from '#src/ui/date-time.tsx';
import { Status } from '#src/ui/status.tsx';
import { FailureReason } from './failure-reason.tsx';
import { Timestamps } from './timestamps.tsx';
import { useServerNow } from './use-server-now.ts';

/** The authorization status with its date, the remaining days of an evaluation and the times of the checks. */
export function AuthorizationStatus({ summary }: { readonly summary: ActiveSummary }) {
  const { t } = useTranslation('licenses');
  // The remaining days follow the server's time, even if the page stays open for days.
  const now = useServerNow(60_000);
  const { authorization, evaluation } = summary;
  const count = wholeDays(evaluationRemaining(evaluation, now));
  const word =
    authorization.status === 'evaluation'
      ? t('status.evaluationDays', { count })
      : t(`status.authorizations.${authorization.status}`);
  const { heartbeat } = authorization;
  return (
    <>
      <Status severity={authorizationSeverity(summary, now)} text={word}>
        <DateTime at={authorization.since} />
      </Status>
      {heartbeat ? (
        <Timestamps
          timestamps={[
            { label: t('status.lastCheck'), at: heartbeat.lastSuccessAt },
            {
              label: t('status.nextCheck'),
              at: heartbeat.nextAt,
              isDue: true,
            },
            {
              label: t('status.validUntil'),
              at: heartbeat.deadlineAt,
              pastLabel: t('status.wasValidUntil'),
            },
          ]}
        />
      ) : null}
      {evaluation.clock === 'running' ? (
        <Timestamps
          timestamps={[
            { label: t('status.evaluationEnds'), at: evaluation.endsAt, pastLabel: t('status.evaluationEnded') },
          ]}
        />
      ) : null}
      {isInEvaluation(summary) && evaluation.clock === 'paused' ? (
        <span className="status-times muted">{t('status.evaluationPaused', { count })}</span>
      ) : null}
      {heartbeat?.lastFailure ? <FailureReason failure={heartbeat.lastFailure} /> : null}
    </>
  );
}
