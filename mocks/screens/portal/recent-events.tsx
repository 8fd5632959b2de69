import type { PortalEventRow } from '#mocks/cssm/replies.ts';
import { EmptyTable } from './empty-table.tsx';
import { eventColumns } from './event-columns.tsx';
import { LongTable } from './long-table.tsx';
import { usePortalTexts } from './use-portal-texts.ts';

/** Table of the stored events of one license or product instance; `emptyText` is displayed without events. */
export function RecentEvents({ events, emptyText }: { events: readonly PortalEventRow[]; emptyText: string }) {
  const { t } = usePortalTexts();
  if (events.length === 0) return <EmptyTable>{emptyText}</EmptyTable>;
  return <LongTable label={t('events.heading')} columns={eventColumns(t)} rows={events} rowKey={({ id }) => id} />;
}
