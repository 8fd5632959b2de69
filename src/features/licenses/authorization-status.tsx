import type { ActiveSummary } from '#src/contract/summary.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { authorizationSeverity, inEvaluation } from '#src/domain/standing.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { Moment } from '#src/ui/moment.tsx';
import { Status } from '#src/ui/status.tsx';
import { FailureReason } from './failure-reason.tsx';
import { Times } from './times.tsx';
import { useBackendNow } from './use-backend-now.ts';

/** The authorization layer: icon, word, date; evaluation with the days that remain; the times of its checks. */
export function AuthorizationStatus({ summary }: { readonly summary: ActiveSummary }) {
  const { t } = useTexts('licenses');
  // Days remaining are counted in the backend's time, also when nobody touches the page for a day.
  const now = useBackendNow(60_000);
  const { authorization, evaluation } = summary;
  const count = wholeDays(evaluationRemaining(evaluation, now));
  const word =
    authorization.status === 'evaluation'
      ? t('status.evaluationDays', { count })
      : t(`status.authorizations.${authorization.status}`);
  const { contact } = authorization;
  return (
    <>
      <Status severity={authorizationSeverity(summary, now)} word={word}>
        <Moment at={authorization.since} />
      </Status>
      {contact ? (
        <Times
          times={[
            { label: t('status.lastCheck'), at: contact.lastSuccessAt },
            {
              label: t('status.nextCheck'),
              at: contact.nextAt,
              isDue: true,
            },
            {
              label: t('status.validUntil'),
              at: contact.deadlineAt,
              past: t('status.wasValidUntil'),
            },
          ]}
        />
      ) : null}
      {evaluation.clock === 'running' ? (
        <Times
          times={[{ label: t('status.evaluationEnds'), at: evaluation.endsAt, past: t('status.evaluationEnded') }]}
        />
      ) : null}
      {inEvaluation(summary) && evaluation.clock === 'paused' ? (
        <span className="status-times muted">{t('status.evaluationPaused', { count })}</span>
      ) : null}
      {contact?.lastFailure ? <FailureReason failure={contact.lastFailure} /> : null}
    </>
  );
}
