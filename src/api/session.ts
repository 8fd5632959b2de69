import { queryOptions } from '@tanstack/react-query';
import { keys } from './keys.ts';
import { pageClient } from './page-client.ts';
import { refetchDelay } from './retry.ts';

/** The signed-in user. After the session has ended it is fetched every five seconds until a user has signed in. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ signal }) => pageClient.session(signal),
  staleTime: 60_000,
  refetchInterval: ({ state }) => refetchDelay(state, state.error ? 5000 : false),
});
