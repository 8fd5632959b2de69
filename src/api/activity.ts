import { infiniteQueryOptions } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { refetchDelay } from './retry.ts';

/** The activity log, newest entry first, one page at a time. */
export const activityQuery = infiniteQueryOptions({
  queryKey: keys.activity,
  queryFn: ({ pageParam, signal }) => client.activity(pageParam, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.older,
  refetchInterval: ({ state }) => refetchDelay(state, 5000),
});
