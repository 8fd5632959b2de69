import { queryOptions } from '@tanstack/react-query';
import { isTransitioning } from '#src/domain/status.ts';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { refetchDelay } from './retry.ts';

const TRANSITION_INTERVAL_MS = 1000;
const IDLE_INTERVAL_MS = 5000;

/**
 * The state of the licences. The page follows it by itself: every second while an attempt goes on, otherwise every
 * five, so that nobody has to refresh to see what a colleague or the portal did.
 */
export const summaryQuery = queryOptions({
  queryKey: keys.summary,
  queryFn: ({ signal }) => client.summary(signal),
  refetchInterval: ({ state }) =>
    refetchDelay(state, state.data && isTransitioning(state.data) ? TRANSITION_INTERVAL_MS : IDLE_INTERVAL_MS),
});

/** What is used against what is owned. */
export const usageQuery = queryOptions({
  queryKey: keys.usage,
  queryFn: ({ signal }) => client.usage(signal),
  refetchInterval: ({ state }) => refetchDelay(state, IDLE_INTERVAL_MS),
});
