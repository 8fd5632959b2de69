import type { Summary } from '#src/contract/summary.ts';
import { minutesUntil } from '#src/domain/expiry.ts';
import { registrationSeverity } from '#src/domain/severity.ts';
import { registrationTextKey } from '#src/domain/status.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { DateTime } from '#src/ui/date-time.tsx';
import { Status } from '#src/ui/status.tsx';
import { FailureReason } from './failure-reason.tsx';
import { type Timestamp, Timestamps } from './timestamps.tsx';
import { useServerNow } from './use-server-now.ts';

/** The registration status with its date, and the reason if the last attempt failed. */
export function RegistrationStatus({ summary }: { readonly summary: Summary }) {
  const { t } = useTranslation('licenses');
  const { registration } = summary;
  const failure = 'lastFailure' in registration ? registration.lastFailure : undefined;
  return (
    <>
      <Status
        severity={registrationSeverity(summary)}
        text={t(`status.registrations.${registrationTextKey(registration)}`)}
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
      return registration.since ? <DateTime at={registration.since} /> : null;
    case 'registered':
      return <DateTime at={registration.registeredAt} />;
    case 'registering':
      return <DateTime at={registration.startedAt} as="time" />;
    case 'retrying':
      return <NextAttempt at={registration.nextAttemptAt} />;
    case 'expired':
      return <DateTime at={registration.expiredAt} />;
    case 'reservation-pending':
      return <DateTime at={registration.requestedAt} />;
    case 'reserved':
      return <DateTime at={registration.reservedAt} />;
    default:
      return null;
  }
}

/** The times of the identity certificate: last renewal, if any, next renewal and expiry. */
function CertificateTimes({
  registration,
}: {
  readonly registration: Extract<Summary['registration'], { status: 'registered' }>;
}) {
  const { t } = useTranslation('licenses');
  const { registeredAt, certificate } = registration;
  const last: Timestamp[] =
    certificate.renewedAt === registeredAt ? [] : [{ label: t('status.lastRenewal'), at: certificate.renewedAt }];
  const timestamps: Timestamp[] = [
    ...last,
    {
      label: t('status.nextRenewal'),
      at: certificate.renewsAt,
      isDue: true,
    },
    { label: t('status.validUntil'), at: certificate.expiresAt, pastLabel: t('status.wasValidUntil') },
  ];
  return <Timestamps timestamps={timestamps} />;
}

/** Countdown to the next attempt in the server's time. A leaf component, because it renders often. */
function NextAttempt({ at }: { readonly at: string }) {
  const { t } = useTranslation('licenses');
  const now = useServerNow(10_000);
  return <>{t('status.nextAttempt', { count: minutesUntil(at, now) })}</>;
}
