import { queryOptions } from '@tanstack/react-query';
import { isTransitioning } from '#src/domain/status.ts';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { refetchDelay } from './retry.ts';

const TRANSITION_INTERVAL_MS = 1000;
const IDLE_INTERVAL_MS = 5000;

/** The licensing state. It is fetched again every second during an attempt, otherwise every five seconds. */
export const summaryQuery = queryOptions({
  queryKey: keys.summary,
  queryFn: ({ signal }) => client.summary(signal),
  refetchInterval: ({ state }) =>
    refetchDelay(state, state.data && isTransitioning(state.data) ? TRANSITION_INTERVAL_MS : IDLE_INTERVAL_MS),
});

/** The licences in use and owned. */
export const usageQuery = queryOptions({
  queryKey: keys.usage,
  queryFn: ({ signal }) => client.usage(signal),
  refetchInterval: ({ state }) => refetchDelay(state, IDLE_INTERVAL_MS),
});
