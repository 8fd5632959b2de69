import type { Summary } from '#src/contract/summary.ts';
import { evaluationRemaining, wholeDays } from '#src/domain/expiry.ts';
import { authorizationSeverity } from '#src/domain/standing.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { Moment } from '#src/ui/moment.tsx';
import { Status } from '#src/ui/status.tsx';
import { FailureReason } from './registration-status.tsx';
import { useBackendNow } from './use-backend-now.ts';

/** The authorization layer: icon, word, date; evaluation with the days that remain. */
export function AuthorizationStatus({ summary }: { readonly summary: Summary }) {
  const { t } = useTexts('licenses');
  // Days remaining are counted in the backend's time, also when nobody touches the page for a day.
  const now = useBackendNow(60_000);
  const { authorization, evaluation } = summary;
  const word =
    authorization.status === 'evaluation'
      ? t('status.evaluationDays', { count: wholeDays(evaluationRemaining(evaluation, now)) })
      : t(`status.authorizations.${authorization.status}`);
  const { contact } = authorization;
  return (
    <>
      <Status severity={authorizationSeverity(summary, now)} word={word}>
        <Moment at={authorization.since} />
        {contact ? (
          <>
            {' · '}
            {t('status.nextContact')} <Moment at={contact.nextAt} as="shortDateTime" />
          </>
        ) : null}
      </Status>
      {contact?.lastFailure ? <FailureReason failure={contact.lastFailure} /> : null}
    </>
  );
}
