import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '#src/api/license.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { wholeDays } from '#src/domain/expiry.ts';
import { failedRenewals } from '#src/domain/status.ts';
import { displayName, shortfall, shortLicenses } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { ResolutionLink } from '#src/ui/resolution-link.tsx';
import { ActionButton } from './action-button.tsx';
import type { NoticeProps } from './notice-props.ts';
import { isOverdue } from './timestamps.tsx';
import { useServerNow } from './use-server-now.ts';

/** Notice about a problem of a registered product: missing licenses or failed communication with the portal. */
export function StatusNotice(props: NoticeProps) {
  switch (props.notice.kind) {
    case 'out-of-compliance':
      return props.summary.registration.status === 'reserved' ? (
        <ReservedShortageNotice {...props} />
      ) : (
        <OutOfComplianceNotice {...props} />
      );
    case 'authorization-expired':
      return <AuthorizationExpiredNotice {...props} />;
    case 'renewal-failed':
      return <RenewalNotice {...props} />;
    case 'report-failed':
      return <ReportNotice {...props} />;
    default:
      return null;
  }
}

function AuthorizationExpiredNotice({ notice: { severity } }: NoticeProps) {
  const { t } = useTranslation('licenses');
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.authorizationExpired')}
      actions={
        <ActionButton
          action="renew-authorization"
          text="renewAuthorization"
          path={paths.renew('authorization')}
          isPrimary
        />
      }
    >
      <p>{t('notice.authorizationExpiredNext')}</p>
    </NoticeBox>
  );
}

/** Notice that more licenses are in use than the account has: the missing licenses, the start and the next check. */
function OutOfComplianceNotice({ notice: { severity }, summary: { authorization }, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const { dateTime } = useFormats();
  const { data: licenses } = useQuery({ ...usageQuery, select: shortLicenses });
  const nextAt = authorization.heartbeat?.nextAt;
  const now = useServerNow(10_000);
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.outOfCompliance')}
      actions={
        <ActionButton
          action="renew-authorization"
          text="renewAuthorization"
          path={paths.renew('authorization')}
          isPrimary
        />
      }
    >
      <ul className="notice-steps">
        {licenses?.map((license) => (
          <li key={license.tag}>
            <Shortage license={license} />
          </li>
        ))}
      </ul>
      <p>
        {t('notice.outOfComplianceSince', { date: dateTime(authorization.since) })}
        {nextAt ? ` ${t('notice.nextCheckAt', { date: dateTime(nextAt) })}` : null}
        {nextAt && isOverdue(nextAt, now) ? ` ${t('notice.overdue')}` : null}
      </p>
      <p>
        {t('notice.outOfComplianceRemedy')}
        {product.capabilities.complianceAffectsFeatures ? null : ` ${t('notice.noFeaturesAffected')}`}
      </p>
    </NoticeBox>
  );
}

/** The missing quantity of a license, and the ended term that caused it, if any. */
function Shortage({ license }: { readonly license: LicenseUsage }) {
  const { t } = useTranslation('licenses');
  const { day } = useFormats();
  const { endedTerm } = license;
  return (
    <>
      <RichText
        t={t}
        i18nKey="notice.shortOf"
        count={shortfall(license)}
        values={{ name: displayName(license) }}
        components={{ license: <strong /> }}
      />
      {endedTerm ? ` ${t('notice.endedTerm', { count: endedTerm.quantity, date: day(endedTerm.endedOn) })}` : null}
    </>
  );
}

/** Notice that more licenses are in use than reserved: the quantities to reserve, the start and the remaining time. */
export function ReservedShortageNotice({ notice: { severity }, summary: { authorization }, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const { dateTime } = useFormats();
  const now = useServerNow(60_000);
  const { data: licenses } = useQuery({ ...usageQuery, select: shortLicenses });
  const { lapsesAt, since } = authorization;
  const days = lapsesAt ? wholeDays(Date.parse(lapsesAt) - now) : 0;
  return (
    <NoticeBox severity={severity} title={t('notice.reservedShortage')}>
      <ul className="notice-steps">
        {licenses?.map((license) => (
          <li key={license.tag}>
            <QuantityToReserve license={license} />
          </li>
        ))}
      </ul>
      <p>
        {t('notice.outOfComplianceSince', { date: dateTime(since) })}{' '}
        {lapsesAt
          ? days > 0
            ? t('notice.lapsesIn', { context: product.noun, count: days })
            : t('notice.lapsesNow')
          : t('notice.noFeaturesAffected')}
      </p>
      <p>
        {t('notice.reservedShortageNext')} {t('notice.updateCost')}
      </p>
    </NoticeBox>
  );
}

/** The quantity of a license to reserve, and the ended term that caused the shortage, if any. */
function QuantityToReserve({ license }: { readonly license: LicenseUsage }) {
  const { t } = useTranslation('licenses');
  const { day, number } = useFormats();
  const { endedTerm, inUse, reserved = 0 } = license;
  return (
    <>
      <RichText
        t={t}
        i18nKey="notice.reserveToHeal"
        count={inUse - reserved}
        values={{ name: displayName(license), inUse: number(inUse), reserved: number(reserved) }}
        components={{ license: <strong /> }}
      />
      {endedTerm ? ` ${t('notice.endedTerm', { count: endedTerm.quantity, date: day(endedTerm.endedOn) })}` : null}
    </>
  );
}

/** Notice that a renewal failed, with the reason, the deadline and the remedy. The old state stays valid meanwhile. */
function RenewalNotice({ notice: { severity }, summary }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const { dateTime } = useFormats();
  const textsOf = useProblemTexts();
  const now = useServerNow(10_000);
  const failures = failedRenewals(summary);
  const [first] = failures;
  if (!first) return null;
  const { code, raw } = first.failure.reason;
  const deadline = summary.authorization.heartbeat?.deadlineAt;
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.renewalFailed')}
      actions={
        <>
          <ResolutionLink code={`reason:${code}`} />
          {failures.map(({ kind }) => (
            <ActionButton
              key={kind}
              action={`renew-${kind}`}
              text={kind === 'authorization' ? 'renewAuthorization' : 'renewRegistration'}
              path={paths.renew(kind)}
            />
          ))}
        </>
      }
    >
      <ul className="notice-steps">
        {failures.map(({ kind, failure: { reason } }) => (
          <li key={kind}>
            {t('notice.renewalFailedOf', {
              kind: t(`notice.renewalFailedKinds.${kind}`),
              reason: textsOf(`reason:${reason.code}`).cause,
            })}
          </li>
        ))}
      </ul>
      <p>
        {textsOf(`reason:${code}`).remedy} {t('notice.renewalRetried')}
        {deadline
          ? ` ${t(Date.parse(deadline) <= now ? 'notice.renewalDeadlinePast' : 'notice.renewalDeadline', { date: dateTime(deadline) })}`
          : null}
      </p>
      <RawResponse raw={raw} />
    </NoticeBox>
  );
}

/** Notice that a report of post-paid usage failed, with the reason and the next attempt (S4 ch. 4). */
function ReportNotice({ notice: { severity }, summary: { utility } }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const { dateTime } = useFormats();
  const textsOf = useProblemTexts();
  const now = useServerNow(10_000);
  if (!utility?.lastFailure) return null;
  const { code, raw } = utility.lastFailure.reason;
  const { cause, remedy } = textsOf(`reason:${code}`);
  return (
    <NoticeBox severity={severity} title={t('notice.reportFailed')}>
      <p>
        {t('notice.reportFailedNext', { reason: cause, remedy, date: dateTime(utility.nextReportAt) })}
        {isOverdue(utility.nextReportAt, now) ? ` ${t('notice.overdue')}` : null}
      </p>
      <RawResponse raw={raw} />
    </NoticeBox>
  );
}
