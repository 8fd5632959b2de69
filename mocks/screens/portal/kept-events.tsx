import type { PortalEvent } from '#mocks/cssm/replies.ts';
import { EmptyTable } from './empty-table.tsx';
import { eventColumns } from './event-columns.tsx';
import { LongTable } from './long-table.tsx';
import { usePortalTexts } from './texts.ts';

/** What has happened to one thing, as far as it was kept; `none` is said where nothing was. */
export function KeptEvents({ events, none }: { events: readonly PortalEvent[]; none: string }) {
  const { say } = usePortalTexts();
  if (events.length === 0) return <EmptyTable>{none}</EmptyTable>;
  return <LongTable label={say('events.heading')} columns={eventColumns(say)} rows={events} rowKey={({ id }) => id} />;
}
