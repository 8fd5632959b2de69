import { queryOptions } from '@tanstack/react-query';
import type { ActivityEntry } from '#src/contract/activity.ts';
import type { CalendarDate } from '#src/contract/time.ts';
import type { HistoryDays } from '#src/contract/usage.ts';
import { DAY_MS } from '#src/domain/expiry.ts';
import { isTransient } from './api-error.ts';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { POLLING_INTERVAL_MS, refetchDelay } from './retry.ts';
import { serverNow } from './server-clock.ts';

/** The time in ms after midnight in UTC at which the history is fetched again, when the backend has counted. */
const COUNTING_MS = 60_000;

/**
 * The use of every licence over the last days, today included. A change of the licensing state makes it stale, and so does
 * the next day in UTC.
 */
export const usageHistoryQuery = (days: HistoryDays) =>
  queryOptions({
    queryKey: [...keys.usageHistory, days] as const,
    queryFn: ({ signal }) => client.usageHistory(days, signal),
    refetchInterval: ({ state }) => {
      const retry = isTransient(state.error) && POLLING_INTERVAL_MS;
      return refetchDelay(state, state.error ? retry : DAY_MS - (serverNow() % DAY_MS) + COUNTING_MS);
    },
  });

/** The largest number of pages of the activity, each with 200 entries, that are read for a history. */
const MAXIMUM_PAGES = 10;

/** The activity since a day in UTC, newest first; of a very long one the latest 2,000 entries. */
export const activitySinceQuery = (day: CalendarDate) =>
  queryOptions({
    // A change that makes the activity stale makes this stale too.
    queryKey: [...keys.activity, 'since', day] as const,
    queryFn: async ({ signal }) => {
      const entries: ActivityEntry[] = [];
      let pageToken: string | undefined;
      for (let count = 0; count < MAXIMUM_PAGES; count += 1) {
        const page = await client.activityPage(pageToken, signal);
        entries.push(...page.entries);
        pageToken = page.nextPageToken;
        const oldest = page.entries.at(-1);
        if (!pageToken || !oldest || oldest.at < day) break;
      }
      return entries;
    },
    refetchInterval: ({ state }) => refetchDelay(state, isTransient(state.error) && POLLING_INTERVAL_MS),
  });
