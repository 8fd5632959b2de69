import { useQuery } from '@tanstack/react-query';
import { EmptyTable } from './empty-table.tsx';
import { eventColumns } from './event-columns.ts';
import { LongTable } from './long-table.tsx';
import { eventsQuery } from './queries.ts';
import { QueryProblem } from './query-problem.tsx';
import { useSimulator } from './simulator-context.ts';
import { usePortalTexts } from './texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** Event Log: what has happened in the virtual account (domain.md §4.6). */
export function EventLogTab() {
  const { say } = usePortalTexts();
  const simulator = useSimulator();
  const events = useQuery(eventsQuery(simulator, useVirtualAccountId()));
  return (
    <>
      <QueryProblem query={events} />
      {events.data?.total === 0 ? (
        <EmptyTable>{say('events.empty')}</EmptyTable>
      ) : (
        (events.data || events.isPending) && (
          <LongTable
            label={say('events.heading')}
            columns={eventColumns(say)}
            rows={events.data?.rows}
            rowKey={({ id }) => id}
          />
        )
      )}
    </>
  );
}
