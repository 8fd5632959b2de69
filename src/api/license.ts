import { queryOptions } from '@tanstack/react-query';
import { isSettling } from '#src/domain/standing.ts';
import { askingAgain } from './asking-again.ts';
import { client } from './client.ts';
import { keys } from './keys.ts';

const settlingInterval = 1000;
const restingInterval = 5000;

/**
 * The state of the licences. The page follows it by itself: every second while an attempt goes on, otherwise every
 * five, so that nobody has to refresh to see what a colleague or the portal did.
 */
export const summaryQuery = queryOptions({
  queryKey: keys.summary,
  queryFn: ({ signal }) => client.summary(signal),
  refetchInterval: ({ state }) =>
    askingAgain(state, state.data && isSettling(state.data) ? settlingInterval : restingInterval),
});

/** What is used against what is owned. */
export const usageQuery = queryOptions({
  queryKey: keys.usage,
  queryFn: ({ signal }) => client.usage(signal),
  refetchInterval: ({ state }) => askingAgain(state, restingInterval),
});
