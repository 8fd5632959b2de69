import type { PortalTerm } from '#mocks/cssm/license-page.ts';
import { EmptyTable } from './empty-table.tsx';
import { dayOf, portalDay } from './formats.ts';
import { LongTable } from './long-table.tsx';
import { termColumns } from './term-columns.ts';
import { usePortalTexts } from './texts.ts';

/** Order History: every purchase of a licence, the newest first, those that have expired too. */
export function LicenseOrders({ terms }: { terms: readonly PortalTerm[] }) {
  const { say } = usePortalTexts();
  if (terms.length === 0) return <EmptyTable>{say('license.noTerms')}</EmptyTable>;
  const [count, type, expiration] = termColumns(say);
  const rows = terms
    .map((term, index) => ({ ...term, key: `${term.startsAt} ${index}` }))
    .sort((one, other) => other.startsAt.localeCompare(one.startsAt));
  return (
    <LongTable
      label={say('license.orderHistory')}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        count,
        type,
        {
          key: 'start',
          title: say('license.startDate'),
          cell: ({ startsAt }) => portalDay(dayOf(startsAt)),
          unbroken: true,
        },
        expiration,
        {
          key: 'status',
          title: say('license.status'),
          cell: ({ status }) => say(`license.statuses.${status}`),
          unbroken: true,
        },
      ]}
    />
  );
}
