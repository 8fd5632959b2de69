import { queryOptions } from '@tanstack/react-query';
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
