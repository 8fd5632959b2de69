import { MutationCache, matchQuery, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { ApiError, isTransient } from './api-error.ts';
import { keys } from './keys.ts';
import { refetchDelay, shouldRetry } from './retry.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError;
    mutationMeta: {
      /** What is out of date once the mutation has been answered, well or not. */
      readonly invalidates: readonly QueryKey[];
    };
  }
}

/**
 * The cache of what the backend said. One rule for invalidation, steered by each mutation's meta: what it names is
 * asked for again, whether it went well or not, since a lost answer may hide an act. A session found to have ended is
 * told to the session query, which the frame watches.
 */
export function createQueryClient(): QueryClient {
  const refetchEndedSession = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'session-ended')
      void queryClient.invalidateQueries({ queryKey: keys.session });
  };
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        // The network is asked, not the browser's opinion of it: a product on the same LAN answers without the internet.
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 2000,
        // A part of the page that appears to tell of a failure must not begin anew by appearing.
        retryOnMount: false,
        retry: (count, error) => count < 2 && shouldRetry(error),
        retryDelay: (attempt) => 500 * 2 ** attempt,
        // What could not be had is had as soon as the backend is there again: nobody refreshes.
        refetchInterval: ({ state }) => refetchDelay(state, isTransient(state.error) ? 5000 : false),
      },
      // An act is sent at once or fails at once. It is never paused, and so never sent later.
      mutations: { networkMode: 'always', retry: false },
    },
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (!matchQuery({ queryKey: keys.session }, query)) refetchEndedSession(error);
      },
    }),
    mutationCache: new MutationCache({
      onError: refetchEndedSession,
      onSettled: (_data, error, _variables, _result, mutation) => {
        const invalidatedKeys = mutation.meta?.invalidates ?? [];
        const invalidation = Promise.all(
          invalidatedKeys.map((queryKey) => queryClient.invalidateQueries({ queryKey })),
        );
        // Where nobody answered, nobody is likely to answer this either: the failure is shown without waiting for it.
        return error && !(error instanceof ApiError && error.hasResponse) ? undefined : invalidation;
      },
    }),
  });
  return queryClient;
}
