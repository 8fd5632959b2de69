import { MutationCache, matchQuery, QueryCache, QueryClient, type QueryKey } from '@tanstack/react-query';
import { ApiError, isTransient } from './api-error.ts';
import { keys } from './keys.ts';
import { refetchDelay, shouldRetry } from './retry.ts';

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: ApiError;
    mutationMeta: {
      /** The queries to invalidate when the mutation has settled, whether it succeeded or failed. */
      readonly invalidates: readonly QueryKey[];
    };
  }
}

/**
 * Creates the cache. Each mutation names in its meta the queries to invalidate; they are fetched again after a failure
 * too, since a command whose response was lost may have been carried out. A response that reports an ended session
 * invalidates the session query, which the page frame observes.
 */
export function createQueryClient(): QueryClient {
  const refetchEndedSession = (error: unknown) => {
    if (error instanceof ApiError && error.code === 'session-ended')
      void queryClient.invalidateQueries({ queryKey: keys.session });
  };
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: {
      queries: {
        // The browser's offline state does not matter: a product on the same LAN is reachable without the internet.
        networkMode: 'always',
        refetchOnReconnect: true,
        staleTime: 2000,
        // An error message that mounts must not restart the query whose failure it shows.
        retryOnMount: false,
        retry: (count, error) => count < 2 && shouldRetry(error),
        retryDelay: (attempt) => 500 * 2 ** attempt,
        // After a transient failure the query recovers without a reload.
        refetchInterval: ({ state }) => refetchDelay(state, isTransient(state.error) ? 5000 : false),
      },
      // A command is sent at once or fails at once. It is never paused, and so never sent later.
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
        // When no response arrived, these queries are likely to fail too: the error is shown without waiting for them.
        return error && !(error instanceof ApiError && error.hasResponse) ? undefined : invalidation;
      },
    }),
  });
  return queryClient;
}
