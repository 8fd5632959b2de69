import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '#src/api/license.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { isOverdue, isWithinOneDay, wholeDays } from '#src/domain/expiry.ts';
import { failedRenewals } from '#src/domain/status.ts';
import { renewalDeadline } from '#src/domain/upcoming-notices.ts';
import { displayName, shortfall, shortLicenses, totalShortfall } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useProblemTexts } from '#src/i18n/problem-texts.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { RawResponse } from '#src/ui/raw-response.tsx';
import { ResolutionLink } from '#src/ui/resolution-link.tsx';
import { ActionButton, CheckConnectionButton, UpdateReservationButtons } from './action-button.tsx';
import { Instruction } from './instruction.tsx';
import { licenseLink, NamedLicenses } from './named-licenses.tsx';
import type { NoticeProps } from './notice-props.ts';
import { PortalButton } from './portal-button.tsx';
import { SnoozeSlot } from './snooze-slot.tsx';
import { useRenewalTitle } from './stage-titles.ts';
import { useIsReadOnly } from './use-action-availability.ts';
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
        <>
          <CheckConnectionButton />
          <ActionButton
            action="renew-authorization"
            text="renewAuthorization"
            path={paths.renew('authorization')}
            isPrimary
          />
        </>
      }
    >
      <p>
        {t('notice.authorizationExpiredNext')} <Instruction task="resolve">{t('notice.renewNext')}</Instruction>
      </p>
    </NoticeBox>
  );
}

/**
 * Notice that more licenses are in use than the account has: the missing licenses and the next check. They are bought or
 * freed in the portal; the product takes note of it at its next check, or when the authorization is renewed.
 */
function OutOfComplianceNotice({ notice: { severity }, summary: { authorization }, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const { date, number, shortTime } = useFormats();
  const { data: licenses = [] } = useQuery({ ...usageQuery, select: shortLicenses });
  const now = useServerNow(10_000);
  const nextAt = authorization.heartbeat?.nextAt;
  const isChecking = nextAt !== undefined && !isOverdue(nextAt, now);
  const count = totalShortfall(licenses);
  return (
    <NoticeBox
      severity={severity}
      title={
        count
          ? t('notice.outOfCompliance', { count, number: number(count) })
          : t('status.authorizations.out-of-compliance')
      }
      actions={
        <>
          <PortalButton href={product.portalLicensesUrl ?? product.portalUrl} isPrimary />
          <ActionButton action="renew-authorization" text="renewAuthorization" path={paths.renew('authorization')} />
        </>
      }
    >
      <NamedLicenses licenses={licenses}>{(license) => <Shortage license={license} />}</NamedLicenses>
      <p>
        {isChecking
          ? t('notice.missingNext', { time: isWithinOneDay(nextAt, now) ? shortTime(nextAt) : date(nextAt) })
          : t('notice.checkOverdue')}{' '}
        {isChecking ? (
          <Instruction>{t('notice.renewNow')}</Instruction>
        ) : (
          <Instruction task="resolve">{t('notice.buyThenRenew')}</Instruction>
        )}
        {product.capabilities.complianceAffectsFeatures ? null : ` ${t('notice.noFeaturesAffected')}`}
      </p>
    </NoticeBox>
  );
}

/** The missing quantity of a license, what uses it, and the ended term that caused it, as far as they are known. */
function Shortage({ license }: { readonly license: LicenseUsage }) {
  const { t } = useTranslation('licenses');
  const { number } = useFormats();
  const { endedTerm, inUse, unit } = license;
  return (
    <>
      <RichText
        t={t}
        i18nKey="notice.shortOf"
        count={shortfall(license)}
        values={{ name: displayName(license) }}
        components={{ license: licenseLink(license) }}
      />
      {endedTerm ? <EndedTerm {...endedTerm} /> : null}
      {unit && !endedTerm
        ? ` ${t('notice.usedBy', { number: number(inUse), unit: t(`usage.units.${unit}`, { count: inUse }) })}`
        : null}
    </>
  );
}

/** The ended term of a license: its quantity and its last day. */
function EndedTerm({ quantity, endedOn }: NonNullable<LicenseUsage['endedTerm']>) {
  const { t } = useTranslation('licenses');
  const { day } = useFormats();
  return ` ${t('notice.endedTerm', { count: quantity, date: day(endedOn) })}`;
}

/** Notice that more licenses are in use than reserved: the quantities to reserve and the remaining time. */
export function ReservedShortageNotice({ notice: { severity }, summary: { authorization }, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const { number } = useFormats();
  const now = useServerNow(60_000);
  const { data: licenses = [] } = useQuery({ ...usageQuery, select: shortLicenses });
  const isReadOnly = useIsReadOnly();
  const { lapsesAt } = authorization;
  const days = lapsesAt ? wholeDays(Date.parse(lapsesAt) - now) : 0;
  const count = totalShortfall(licenses);
  return (
    <NoticeBox
      severity={severity}
      title={
        count
          ? t('notice.reservationShort', { count, number: number(count) })
          : t('status.authorizations.out-of-compliance')
      }
      actions={<UpdateReservationButtons product={product} isPrimary />}
    >
      <NamedLicenses licenses={licenses}>
        {(license) => (isReadOnly ? <Shortage license={license} /> : <QuantityToReserve license={license} />)}
      </NamedLicenses>
      <p>
        {lapsesAt
          ? days > 0
            ? t('notice.lapsesIn', { context: product.noun, count: days })
            : t('notice.lapsesNow')
          : t('notice.noFeaturesAffected')}{' '}
        <Instruction task="reserve">{t('notice.reservedShortageNext')}</Instruction>
      </p>
    </NoticeBox>
  );
}

/** The quantity of a license to reserve, and the ended term that caused the shortage, if any. */
function QuantityToReserve({ license }: { readonly license: LicenseUsage }) {
  const { t } = useTranslation('licenses');
  const { number } = useFormats();
  const { endedTerm, inUse, reserved = 0 } = license;
  return (
    <>
      <RichText
        t={t}
        i18nKey="notice.reserveMore"
        values={{ name: displayName(license), inUse: number(inUse), reserved: number(reserved) }}
        components={{ license: licenseLink(license) }}
      />
      {endedTerm ? <EndedTerm {...endedTerm} /> : null}
    </>
  );
}

/**
 * Notice that a renewal failed, with the reason, the remedy and the deadline. Retries go on meanwhile, and the old state stays
 * valid. Each status in the status panel has its own reason.
 */
function RenewalNotice({ notice, summary }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const { date } = useFormats();
  const textsOf = useProblemTexts();
  const now = useServerNow(10_000);
  const title = useRenewalTitle()(summary);
  const failures = failedRenewals(summary);
  const [first] = failures;
  if (!first) return null;
  const { code, raw } = first.failure.reason;
  const { cause, remedy } = textsOf(`reason:${code}`);
  const deadline = renewalDeadline(summary);
  return (
    <NoticeBox
      severity={notice.severity}
      title={title}
      actions={
        <>
          <ResolutionLink code={`reason:${code}`} />
          <CheckConnectionButton />
          {failures.map(({ kind }) => (
            <ActionButton
              key={kind}
              action={`renew-${kind}`}
              text={kind === 'authorization' ? 'renewAuthorization' : 'renewRegistration'}
              path={paths.renew(kind)}
            />
          ))}
          <SnoozeSlot notice={notice} />
        </>
      }
    >
      <p>
        {cause} <Instruction>{remedy}</Instruction>
        {deadline
          ? ` ${t(`notice.${Date.parse(deadline.at) <= now ? 'renewalDeadlinePast' : 'renewalDeadline'}.${deadline.kind}`, { date: date(deadline.at) })}`
          : null}
      </p>
      <RawResponse raw={raw} />
    </NoticeBox>
  );
}

/** Notice that a report of post-paid usage failed, with the reason and the next attempt (S4 ch. 4). */
function ReportNotice({ notice: { severity }, summary: { utility } }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const { shortDateTime } = useFormats();
  const textsOf = useProblemTexts();
  const now = useServerNow(10_000);
  const isReadOnly = useIsReadOnly();
  if (!utility?.lastFailure) return null;
  const { code, raw } = utility.lastFailure.reason;
  const { cause: reason, ...known } = textsOf(`reason:${code}`);
  const { nextReportAt } = utility;
  const remedy = isReadOnly ? t('notice.otherRoles.resolve') : known.remedy;
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.reportFailed')}
      actions={<ResolutionLink code={`reason:${code}`} />}
    >
      <p>
        {isOverdue(nextReportAt, now)
          ? t('notice.reportFailedOverdue', { reason, remedy })
          : t('notice.reportFailedNext', { reason, remedy, date: shortDateTime(nextReportAt) })}
      </p>
      <RawResponse raw={raw} />
    </NoticeBox>
  );
}
