import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyTable } from './empty-table.tsx';
import { eventColumns } from './event-columns.tsx';
import { rowStep } from './long-table.tsx';
import { PortalTable } from './portal-table.tsx';
import { eventsQuery } from './queries.ts';
import { QueryError } from './query-error.tsx';
import { useSimulator } from './simulator-context.ts';
import { TableFooter } from './table-footer.tsx';
import { usePortalTexts } from './use-portal-texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** Event Log: the events of the virtual account (domain.md §4.6). */
export function EventLogTab() {
  const { t } = usePortalTexts();
  const simulator = useSimulator();
  const [limit, setLimit] = useState(rowStep);
  const events = useQuery(eventsQuery(simulator, useVirtualAccountId(), limit));
  return (
    <>
      <QueryError query={events} />
      {events.data?.total === 0 ? (
        <EmptyTable>{t('events.empty')}</EmptyTable>
      ) : (
        (events.data || events.isPending) && (
          <>
            <PortalTable
              label={t('events.heading')}
              columns={eventColumns(t)}
              rows={events.data?.rows}
              rowKey={({ id }) => id}
            />
            {events.data && (
              <TableFooter
                shown={events.data.rows.length}
                total={events.data.total}
                isLoading={events.isPlaceholderData}
                onMore={() => setLimit(limit + rowStep)}
              />
            )}
          </>
        )
      )}
    </>
  );
}
