import type { PortalEvent } from '#mocks/cssm/replies.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { eventMessage } from './event-message.ts';
import { portalDate } from './formats.ts';
import type { Column } from './portal-table.tsx';
import type { Say } from './texts.ts';

/** The columns of an event log (domain.md §4.6). */
export const eventColumns = (say: Say): Column<PortalEvent>[] => [
  {
    key: 'message',
    title: say('events.message'),
    cell: (event) => <TextWithNames text={eventMessage(event, say)} names={Object.values(event.details)} />,
  },
  { key: 'time', title: say('events.time'), cell: ({ at }) => portalDate(at) },
  { key: 'user', title: say('events.user'), cell: ({ user }) => <span translate="no">{user}</span> },
];
