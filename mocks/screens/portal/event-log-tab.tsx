import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { EmptyTable } from './empty-table.tsx';
import { eventColumns } from './event-columns.tsx';
import { rowStep } from './long-table.tsx';
import { PortalTable } from './portal-table.tsx';
import { eventsQuery } from './queries.ts';
import { QueryProblem } from './query-problem.tsx';
import { useSimulator } from './simulator-context.ts';
import { TableExtent } from './table-extent.tsx';
import { usePortalTexts } from './texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** Event Log: what has happened in the virtual account (domain.md §4.6). */
export function EventLogTab() {
  const { say } = usePortalTexts();
  const simulator = useSimulator();
  const [limit, setLimit] = useState(rowStep);
  const events = useQuery(eventsQuery(simulator, useVirtualAccountId(), limit));
  return (
    <>
      <QueryProblem query={events} />
      {events.data?.total === 0 ? (
        <EmptyTable>{say('events.empty')}</EmptyTable>
      ) : (
        (events.data || events.isPending) && (
          <>
            <PortalTable
              label={say('events.heading')}
              columns={eventColumns(say)}
              rows={events.data?.rows}
              rowKey={({ id }) => id}
            />
            {events.data && (
              <TableExtent
                shown={events.data.rows.length}
                total={events.data.total}
                busy={events.isPlaceholderData}
                onMore={() => setLimit(limit + rowStep)}
              />
            )}
          </>
        )
      )}
    </>
  );
}
