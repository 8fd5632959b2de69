import { useQuery } from '@tanstack/react-query';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { upcomingEvents } from '#src/domain/upcoming.ts';
import type { LimitForecast, UpcomingEvent } from '#src/domain/upcoming-event.ts';
import { useServerNow } from '#src/features/licenses/use-server-now.ts';

/** What comes, soonest first, at the server's time; empty until the summary is loaded. */
export function useUpcoming(forecasts?: readonly LimitForecast[]): {
  readonly events: readonly UpcomingEvent[];
  readonly now: number;
} {
  const { data: summary } = useQuery(summaryQuery);
  const { data: usage } = useQuery(usageQuery);
  const now = useServerNow(10_000);
  return { events: summary ? upcomingEvents(summary, usage, now, forecasts) : [], now };
}
