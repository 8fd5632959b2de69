import type { PortalTerm } from '#mocks/cssm/license-page.ts';
import { EmptyTable } from './empty-table.tsx';
import { dayOf, portalDay } from './formats.ts';
import { LongTable } from './long-table.tsx';
import { termColumns } from './term-columns.ts';
import { usePortalTexts } from './use-portal-texts.ts';

/** Order History: all purchases of a license including expired ones, newest first. */
export function LicenseOrders({ terms }: { terms: readonly PortalTerm[] }) {
  const { t } = usePortalTexts();
  if (terms.length === 0) return <EmptyTable>{t('license.noTerms')}</EmptyTable>;
  const [count, type, expiration] = termColumns(t);
  const rows = terms
    .map((term, index) => ({ ...term, key: `${term.startsAt} ${index}` }))
    .sort((left, right) => right.startsAt.localeCompare(left.startsAt));
  return (
    <LongTable
      label={t('license.orderHistory')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        count,
        type,
        {
          key: 'start',
          title: t('license.startDate'),
          cell: ({ startsAt }) => portalDay(dayOf(startsAt)),
          noWrap: true,
        },
        expiration,
        {
          key: 'status',
          title: t('license.status'),
          cell: ({ status }) => t(`license.statuses.${status}`),
          noWrap: true,
        },
      ]}
    />
  );
}
