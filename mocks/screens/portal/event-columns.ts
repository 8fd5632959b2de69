import type { PortalEvent } from '#mocks/cssm/replies.ts';
import { eventMessage } from './event-message.ts';
import { portalDate } from './formats.ts';
import type { Column } from './portal-table.tsx';
import type { Say } from './texts.ts';

/** The columns of an event log (domain.md §4.6). */
export const eventColumns = (say: Say): Column<PortalEvent>[] => [
  { key: 'message', title: say('events.message'), cell: (event) => eventMessage(event, say) },
  { key: 'time', title: say('events.time'), cell: ({ at }) => portalDate(at) },
  { key: 'user', title: say('events.user'), cell: ({ user }) => user },
];
