import { type InfiniteData, type QueryClient, queryOptions } from '@tanstack/react-query';
import { isTransitioning } from '#src/domain/status.ts';
import { keys } from './keys.ts';
import { pageClient, type Tagged } from './page-client.ts';
import { POLLING_INTERVAL_MS, pollingDelay, refetchDelay, TRANSITION_INTERVAL_MS } from './retry.ts';

/**
 * Refetches usage and activity unless they have the summary's ETag, which confirms them (docs/decisions/0038). The
 * histories have keys below theirs, and follow them. A query that has failed repeats itself.
 */
export function followSummary(cache: QueryClient, etag: string | undefined): void {
  for (const queryKey of [keys.usage, keys.activity]) {
    const { data, error } =
      cache.getQueryState<Tagged<'getUsage'> | InfiniteData<Tagged<'getActivity'>>>(queryKey) ?? {};
    const known = data && ('pages' in data ? data.pages[0] : data)?.etag;
    if (error) continue;
    if (etag && known === etag) cache.setQueryData(queryKey, data);
    else void cache.invalidateQueries({ queryKey }, { cancelRefetch: false });
  }
}

/**
 * The licensing state. It is fetched again every second during an attempt, otherwise every five seconds, unless the backend
 * reports changes. Usage and activity follow it.
 */
export const summaryQuery = queryOptions({
  queryKey: keys.summary,
  queryFn: async ({ client: cache, signal }) => {
    const summary = await pageClient.summary(cache.getQueryData(keys.summary), signal);
    followSummary(cache, summary.etag);
    return summary;
  },
  refetchInterval: ({ state: { data, ...state } }) =>
    pollingDelay(state, data && isTransitioning(data) ? TRANSITION_INTERVAL_MS : POLLING_INTERVAL_MS),
});

/** The licences in use and owned. */
export const usageQuery = queryOptions({
  queryKey: keys.usage,
  queryFn: ({ client: cache, signal }) => pageClient.usage(cache.getQueryData(keys.usage), signal),
  refetchInterval: ({ state }) => refetchDelay(state, state.error ? POLLING_INTERVAL_MS : false),
});
