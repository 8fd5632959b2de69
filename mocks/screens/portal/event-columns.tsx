import type { PortalEventRow } from '#mocks/cssm/replies.ts';
import { TextWithNames } from '#src/ui/text-with-names.tsx';
import { eventMessage } from './event-message.ts';
import { portalDate } from './formats.ts';
import type { PortalColumn } from './portal-table.tsx';
import type { PortalTranslate } from './use-portal-texts.ts';

/** Columns of an event log (domain.md §4.6). */
export const eventColumns = (t: PortalTranslate): PortalColumn<PortalEventRow>[] => [
  {
    key: 'message',
    title: t('events.message'),
    cell: (event) => <TextWithNames text={eventMessage(event, t)} names={Object.values(event.details)} />,
  },
  { key: 'time', title: t('events.time'), cell: ({ at }) => portalDate(at), noWrap: true },
  {
    key: 'user',
    title: t('events.user'),
    cell: ({ user }) => <span translate="no">{user}</span>,
    wholeWords: true,
  },
];
