import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '#src/api/license.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { displayName, shortfall, shortLicenses } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { paths } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { ActionButton } from './action-button.tsx';
import type { NoticeProps } from './notice-props.ts';
import { isOverdue } from './timestamps.tsx';
import { useServerNow } from './use-server-now.ts';

/** Notice that more licenses are in use than the account has: the missing licenses, the start and the next check. */
export function OutOfComplianceNotice({ notice: { severity }, summary: { authorization }, product }: NoticeProps) {
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
