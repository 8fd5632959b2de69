import { queryOptions } from '@tanstack/react-query';
import type { HistoryDays } from '#src/contract/usage.ts';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { refetchDelay } from './retry.ts';
import { serverNow } from './server-clock.ts';

/** The length of a day in ms. */
const DAY_MS = 86_400_000;

/** The time in ms after midnight in UTC at which the history is fetched again, when the backend has counted. */
const COUNTING_MS = 60_000;

/** The time in ms after a failure until the next attempt. */
const RETRY_MS = 5000;

/**
 * The use of every licence over the last days, today included. A change of the licensing state makes it stale, and so does
 * the next day in UTC.
 */
export const usageHistoryQuery = (days: HistoryDays) =>
  queryOptions({
    queryKey: [...keys.usageHistory, days] as const,
    queryFn: ({ signal }) => client.usageHistory(days, signal),
    refetchInterval: ({ state }) =>
      refetchDelay(state, state.error ? RETRY_MS : DAY_MS - (serverNow() % DAY_MS) + COUNTING_MS),
  });
