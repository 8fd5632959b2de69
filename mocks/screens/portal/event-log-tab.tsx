import { useQuery } from '@tanstack/react-query';
import type { PortalEvent } from '#mocks/cssm/replies.ts';
import { EmptyTable } from './empty-table.tsx';
import { eventMessage } from './event-message.ts';
import { portalDate } from './formats.ts';
import { LongTable } from './long-table.tsx';
import type { Column } from './portal-table.tsx';
import { eventsQuery } from './queries.ts';
import { QueryProblem } from './query-problem.tsx';
import { useSimulator } from './simulator-context.ts';
import { type Say, usePortalTexts } from './texts.ts';
import { useVirtualAccountId } from './virtual-account.ts';

/** Event Log: what has happened in the virtual account (domain.md §4.6). */
export function EventLogTab() {
  const { say } = usePortalTexts();
  const simulator = useSimulator();
  const events = useQuery(eventsQuery(simulator, useVirtualAccountId()));
  return (
    <>
      <QueryProblem query={events} />
      {events.data?.length === 0 ? (
        <EmptyTable>{say('events.empty')}</EmptyTable>
      ) : (
        (events.data || events.isPending) && (
          <LongTable label={say('events.heading')} columns={columns(say)} rows={events.data} rowKey={({ id }) => id} />
        )
      )}
    </>
  );
}

const columns = (say: Say): Column<PortalEvent>[] => [
  { key: 'message', title: say('events.message'), cell: (event) => eventMessage(event, say) },
  { key: 'time', title: say('events.time'), cell: ({ at }) => portalDate(at) },
  { key: 'user', title: say('events.user'), cell: ({ user }) => user },
];
