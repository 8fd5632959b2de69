import type { FailedAttempt, Registration, Summary } from '#src/contract/summary.ts';
import { minutesUntil } from '#src/domain/expiry.ts';
import { registrationSeverity } from '#src/domain/standing.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { Moment } from '#src/ui/moment.tsx';
import { Status } from '#src/ui/status.tsx';
import { useBackendNow } from './use-backend-now.ts';

/** The registration layer: icon, word, date, and the reason when the last attempt failed. */
export function RegistrationStatus({ summary }: { readonly summary: Summary }) {
  const { t } = useTexts('licenses');
  const { registration } = summary;
  const failure = 'lastFailure' in registration ? registration.lastFailure : undefined;
  return (
    <>
      <Status severity={registrationSeverity(summary)} word={t(`status.registrations.${registration.status}`)}>
        <Details registration={registration} />
      </Status>
      {failure ? <FailureReason failure={failure} /> : null}
    </>
  );
}

function Details({ registration }: { readonly registration: Registration }) {
  const { t } = useTexts('licenses');
  switch (registration.status) {
    case 'registered':
      return (
        <>
          <Moment at={registration.registeredAt} />
          {' · '}
          {t('status.renewsAt')} <Moment at={registration.certificate.renewsAt} as="shortDateTime" />
        </>
      );
    case 'registering':
      return <Moment at={registration.startedAt} as="time" />;
    case 'retrying':
      return <NextAttempt at={registration.nextAttemptAt} />;
    case 'expired':
      return <Moment at={registration.expiredAt} />;
    default:
      return null;
  }
}

/** Counts down in the backend's time; a leaf, so that nothing else is drawn again. */
function NextAttempt({ at }: { readonly at: string }) {
  const { t } = useTexts('licenses');
  const now = useBackendNow(10_000);
  return <>{t('status.nextAttempt', { count: minutesUntil(at, now) })}</>;
}

/** "Last attempt failed", under the status it belongs to. */
export function FailureReason({ failure }: { readonly failure: FailedAttempt }) {
  const { t } = useTexts('licenses');
  const { shortDateTime } = useFormats();
  const { cause } = useProblemTexts()(`reason:${failure.reason.code}`);
  return (
    <span className="status-reason muted">
      {t('status.lastAttemptFailed', { date: shortDateTime(failure.at), reason: cause })}
    </span>
  );
}
