import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '#src/api/license.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { wholeDays } from '#src/domain/expiry.ts';
import { displayName, shortLicenses } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import type { NoticeProps } from './notice-props.ts';
import { useServerNow } from './use-server-now.ts';

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
