import { type InfiniteData, infiniteQueryOptions } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { pageClient, type Tagged } from './page-client.ts';
import { refetchDelay } from './retry.ts';

/** The activity log, newest entry first, one page at a time. It follows the summary (`summaryQuery`). */
export const activityQuery = infiniteQueryOptions({
  queryKey: keys.activity,
  queryFn: ({ client: cache, pageParam, signal }) => {
    const known = cache.getQueryData<InfiniteData<Tagged<'getActivity'>>>(keys.activity);
    return pageClient.activity(pageParam, known?.pages[known.pageParams.indexOf(pageParam)], signal);
  },
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextPageToken,
  refetchInterval: ({ state }) => refetchDelay(state, state.error ? 5000 : false),
});
