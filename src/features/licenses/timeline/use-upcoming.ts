import { useQuery } from '@tanstack/react-query';
import { summaryQuery, usageQuery } from '#src/api/license.ts';
import { upcomingEvents } from '#src/domain/upcoming.ts';
import type { LimitForecast, UpcomingEvent } from '#src/domain/upcoming-event.ts';
import { useServerNow } from '#src/features/licenses/use-server-now.ts';

/** What comes, soonest first, at the server's time; empty until the summary is loaded. */
export interface Upcoming {
  readonly events: readonly UpcomingEvent[];
  /** Whether the summary and the usage are loaded. Without them, an empty list does not mean that nothing is due. */
  readonly isComplete: boolean;
  readonly now: number;
}

/** Returns what comes, with the forecasts if they are given. */
export function useUpcoming(forecasts?: readonly LimitForecast[]): Upcoming {
  const { data: summary } = useQuery(summaryQuery);
  const { data: usage } = useQuery(usageQuery);
  const now = useServerNow(10_000);
  const events = summary ? upcomingEvents(summary, usage, now, forecasts) : [];
  return { events, isComplete: summary !== undefined && usage !== undefined, now };
}
