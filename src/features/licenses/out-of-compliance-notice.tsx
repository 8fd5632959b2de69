import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '#src/api/license.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { nameOf, shortfall, shortLicenses } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { RichText, useTexts } from '#src/i18n/hooks.ts';
import { paths } from '#src/paths.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import type { NoticeProps } from './notice-props.ts';
import { OfferButton } from './offer-button.tsx';
import { isOverdue } from './times.tsx';
import { useBackendNow } from './use-backend-now.ts';

/** More is in use than the account holds: which licences, how many are missing, since when, and when it is checked next. */
export function OutOfComplianceNotice({ notice: { severity }, summary: { authorization }, product }: NoticeProps) {
  const { t } = useTexts('licenses');
  const { dateTime } = useFormats();
  const { data: licenses } = useQuery({ ...usageQuery, select: shortLicenses });
  const nextAt = authorization.contact?.nextAt;
  const now = useBackendNow(10_000);
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.outOfCompliance')}
      actions={
        <OfferButton
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

/** One licence: how many are missing, and the bought term whose end is why. */
function Shortage({ license }: { readonly license: LicenseUsage }) {
  const { t } = useTexts('licenses');
  const { day } = useFormats();
  const { endedTerm } = license;
  return (
    <>
      <RichText
        t={t}
        i18nKey="notice.shortOf"
        count={shortfall(license)}
        values={{ name: nameOf(license) }}
        components={{ license: <strong /> }}
      />
      {endedTerm ? ` ${t('notice.endedTerm', { count: endedTerm.quantity, date: day(endedTerm.endedOn) })}` : null}
    </>
  );
}
