import type { PortalEvent } from '#mocks/cssm/replies.ts';
import { EmptyTable } from './empty-table.tsx';
import { eventColumns } from './event-columns.ts';
import { LongTable } from './long-table.tsx';
import { usePortalTexts } from './texts.ts';

/** What has happened to one product instance. */
export function InstanceEvents({ events }: { events: readonly PortalEvent[] }) {
  const { say } = usePortalTexts();
  if (events.length === 0) return <EmptyTable>{say('instance.noEvents')}</EmptyTable>;
  return <LongTable label={say('events.heading')} columns={eventColumns(say)} rows={events} rowKey={({ id }) => id} />;
}
