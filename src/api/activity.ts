import { infiniteQueryOptions } from '@tanstack/react-query';
import { askingAgain } from './asking-again.ts';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** What happened, newest first, a page at a time. */
export const activityQuery = infiniteQueryOptions({
  queryKey: keys.activity,
  queryFn: ({ pageParam, signal }) => client.activity(pageParam, signal),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.older,
  refetchInterval: ({ state }) => askingAgain(state, 5000),
});
