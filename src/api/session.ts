import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';
import { refetchDelay } from './retry.ts';

/** Who is signed in. Once the session has ended it is asked for again until somebody has signed in. */
export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: ({ signal }) => client.session(signal),
  staleTime: 60_000,
  refetchInterval: ({ state }) => refetchDelay(state, state.error ? 5000 : false),
});
