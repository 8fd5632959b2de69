import type { ActiveSummary, FailedAttempt, Summary } from '#src/contract/summary.ts';
import { evaluationRemaining, minutesUntil, wholeDays } from '#src/domain/expiry.ts';
import { isInEvaluation } from '#src/domain/status.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useDateStyle } from '#src/ui/appearance.ts';
import { DateTime } from '#src/ui/date-time.tsx';
import { Status } from '#src/ui/status.tsx';
import { useAuthorizationWord, useRegistrationWord } from './status-words.ts';
import { NearDate, type Timestamp, Timestamps } from './timestamps.tsx';
import { useServerNow } from './use-server-now.ts';

/** The registration status with its date, and the reason if the last attempt failed. */
export function RegistrationStatus({ summary }: { readonly summary: Summary }) {
  const { registration } = summary;
  const failure = 'lastFailure' in registration ? registration.lastFailure : undefined;
  return (
    <>
      <Status {...useRegistrationWord(summary)}>
        <RegistrationTime registration={registration} />
      </Status>
      {registration.status === 'registered' ? <CertificateTimes registration={registration} /> : null}
      {failure ? <FailureReason failure={failure} /> : null}
    </>
  );
}

/** Since when the registration status holds, or when the next attempt begins. */
export function RegistrationTime({ registration }: Pick<Summary, 'registration'>) {
  switch (registration.status) {
    case 'unregistered':
      return registration.since ? <Since at={registration.since} /> : null;
    case 'registered':
      return <Since at={registration.registeredAt} />;
    case 'registering':
      return <Since at={registration.startedAt} />;
    case 'retrying':
      return <NextAttempt at={registration.nextAttemptAt} />;
    case 'expired':
      return <Since at={registration.expiredAt} />;
    case 'reservation-pending':
      return <Since at={registration.requestedAt} />;
    case 'reserved':
      return <Since at={registration.reservedAt} />;
    default:
      return null;
  }
}

/** The instant since which a status holds. */
function Since({ at }: { readonly at: string }) {
  const { t } = useTranslation('licenses');
  return (
    <>
      {t('status.since')} <NearDate at={at} />
    </>
  );
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

/** The time until the next attempt, or its time of day, in the server's time. A leaf component, because it renders often. */
function NextAttempt({ at }: { readonly at: string }) {
  const { t } = useTranslation('licenses');
  const { shortTime } = useFormats();
  const isAbsolute = useDateStyle() === 'absolute';
  const count = minutesUntil(at, useServerNow(10_000));
  const text =
    isAbsolute && count > 0 ? t('status.nextAttemptAt', { time: shortTime(at) }) : t('status.nextAttempt', { count });
  return <DateTime at={at}>{text}</DateTime>;
}

/** The authorization status with its date, the remaining days of an evaluation and the times of the checks. */
export function AuthorizationStatus({ summary }: { readonly summary: ActiveSummary }) {
  const { t } = useTranslation('licenses');
  // The remaining days follow the server's time, even if the page stays open for days.
  const now = useServerNow(60_000);
  const { authorization, evaluation } = summary;
  const count = wholeDays(evaluationRemaining(evaluation, now));
  const word = useAuthorizationWord(summary, now);
  const text = authorization.status === 'evaluation' ? t('status.evaluationDays', { count }) : word.text;
  const { heartbeat } = authorization;
  return (
    <>
      <Status severity={word.severity} text={text}>
        <Since at={authorization.since} />
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

/** The text “Last attempt failed” with date and cause, shown under a status. */
export function FailureReason({ failure }: { readonly failure: FailedAttempt }) {
  const { t } = useTranslation('licenses');
  const { shortDateTime } = useFormats();
  const { cause } = useProblemTexts()(`reason:${failure.reason.code}`);
  return (
    <span className="status-reason muted">
      {t('status.lastAttemptFailed', { date: shortDateTime(failure.at), reason: cause })}
    </span>
  );
}
