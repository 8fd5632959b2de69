import { useQuery } from '@tanstack/react-query';
import { usageQuery } from '#src/api/license.ts';
import { displayName, nearlyUsedLicenses, usageCapacity } from '#src/domain/usage.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { RichText, useTranslation } from '#src/i18n/use-translation.ts';
import { NoticeBox } from '#src/ui/notice.tsx';
import { Instruction } from './instruction.tsx';
import { licenseLink, NamedLicenses } from './named-licenses.tsx';
import type { NoticeProps } from './notice-props.ts';
import { PortalButton } from './portal-button.tsx';

/** Warning before licenses are missing: the licenses near their limit, with the remaining number (screens.md §2.3). */
export function NearlyUsedNotice({ notice: { severity }, summary: { registration }, product }: NoticeProps) {
  const { t } = useTranslation('licenses');
  const isReserved = registration.status === 'reserved';
  const { number } = useFormats();
  const { data: licenses = [] } = useQuery({ ...usageQuery, select: nearlyUsedLicenses });
  return (
    <NoticeBox
      severity={severity}
      title={t('notice.nearlyUsed', { count: licenses.length, number: number(licenses.length) })}
      actions={isReserved ? null : <PortalButton href={product.portalLicensesUrl ?? product.portalUrl} />}
    >
      <NamedLicenses licenses={licenses}>
        {(license) => {
          const available = usageCapacity(license)?.available ?? 0;
          return (
            <RichText
              t={t}
              i18nKey="notice.nearlyUsedLeft"
              count={available}
              values={{ name: displayName(license), number: number(available) }}
              components={{ license: licenseLink(license) }}
            />
          );
        }}
      </NamedLicenses>
      <p>
        {isReserved ? (
          <Instruction task="reserve">{t('notice.nearlyUsedReserved')}</Instruction>
        ) : (
          t('notice.nearlyUsedNext')
        )}
      </p>
    </NoticeBox>
  );
}
