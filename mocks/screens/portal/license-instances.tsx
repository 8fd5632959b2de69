import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { PortalLicenseUse } from '#mocks/cssm/license-page.ts';
import { addresses } from './addresses.ts';
import { EmptyTable } from './empty-table.tsx';
import { LongTable } from './long-table.tsx';
import { usePortalTexts } from './use-portal-texts.ts';
import { useIsOnPrem } from './virtual-account.ts';

interface LicenseInstancesProps {
  readonly uses: readonly PortalLicenseUse[];
  readonly virtualAccountId: string;
}

/** Table of the product instances that use a license, with the quantity each uses; names link to their details. */
export function LicenseInstances({ uses, virtualAccountId }: LicenseInstancesProps) {
  const { t } = usePortalTexts();
  const isOnPrem = useIsOnPrem();
  if (uses.length === 0) return <EmptyTable>{t('license.noInstances')}</EmptyTable>;
  return (
    <LongTable
      label={t('license.instances')}
      rows={uses}
      rowKey={({ udi }) => udi}
      columns={[
        {
          key: 'name',
          title: t('license.instance'),
          cell: ({ udi, name }) => (
            <Link
              component={RouterLink}
              translate="no"
              to={isOnPrem ? addresses.onPremInstance(udi) : addresses.instance(udi, virtualAccountId)}
            >
              {name}
            </Link>
          ),
          rowHeader: true,
        },
        { key: 'type', title: t('license.productType'), cell: ({ productType }) => productType, noWrap: true },
        {
          key: 'count',
          title: t('license.inUse'),
          cell: ({ count, reserved }) => (reserved ? t('license.inUseReserved', { count }) : t.formatNumber(count)),
          numeric: true,
        },
      ]}
    />
  );
}
