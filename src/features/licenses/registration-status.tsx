import type { Summary } from '#src/contract/summary.ts';
import { minutesUntil } from '#src/domain/expiry.ts';
import { registrationSeverity, registrationWord } from '#src/domain/standing.ts';
import { useTexts } from '#src/i18n/hooks.ts';
import { Moment } from '#src/ui/moment.tsx';
import { Status } from '#src/ui/status.tsx';
import { FailureReason } from './failure-reason.tsx';
import { type Time, Times } from './times.tsx';
import { useBackendNow } from './use-backend-now.ts';

/** The registration layer: icon, word, date, and the reason when the last attempt failed. */
export function RegistrationStatus({ summary }: { readonly summary: Summary }) {
  const { t } = useTexts('licenses');
  const { registration } = summary;
  const failure = 'lastFailure' in registration ? registration.lastFailure : undefined;
  return (
    <>
      <Status
        severity={registrationSeverity(summary)}
        word={t(`status.registrations.${registrationWord(registration)}`)}
      >
        <Details registration={registration} />
      </Status>
      {registration.status === 'registered' ? <CertificateTimes registration={registration} /> : null}
      {failure ? <FailureReason failure={failure} /> : null}
    </>
  );
}

function Details({ registration }: Pick<Summary, 'registration'>) {
  switch (registration.status) {
    case 'unregistered':
      return registration.since ? <Moment at={registration.since} /> : null;
    case 'registered':
      return <Moment at={registration.registeredAt} />;
    case 'registering':
      return <Moment at={registration.startedAt} as="time" />;
    case 'retrying':
      return <NextAttempt at={registration.nextAttemptAt} />;
    case 'expired':
      return <Moment at={registration.expiredAt} />;
    case 'reservation-pending':
      return <Moment at={registration.requestedAt} />;
    case 'reserved':
      return <Moment at={registration.reservedAt} />;
    default:
      return null;
  }
}

/** When the identity certificate was renewed last, if it was, is renewed next, and ends without that. */
function CertificateTimes({
  registration,
}: {
  readonly registration: Extract<Summary['registration'], { status: 'registered' }>;
}) {
  const { t } = useTexts('licenses');
  const { registeredAt, certificate } = registration;
  const last: Time[] =
    certificate.renewedAt === registeredAt ? [] : [{ label: t('status.lastRenewal'), at: certificate.renewedAt }];
  const times: Time[] = [
    ...last,
    {
      label: t('status.nextRenewal'),
      at: certificate.renewsAt,
      isDue: true,
    },
    { label: t('status.validUntil'), at: certificate.expiresAt, past: t('status.wasValidUntil') },
  ];
  return <Times times={times} />;
}

/** Counts down in the backend's time; a leaf, so that nothing else is drawn again. */
function NextAttempt({ at }: { readonly at: string }) {
  const { t } = useTexts('licenses');
  const now = useBackendNow(10_000);
  return <>{t('status.nextAttempt', { count: minutesUntil(at, now) })}</>;
}
