import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** The installation's version, start time and identity. */
export const systemQuery = queryOptions({
  queryKey: keys.system,
  queryFn: ({ signal }) => client.system(signal),
});

/** Fetches a support bundle. */
export const diagnosticMutation = {
  mutationFn: (_variables: undefined, signal: AbortSignal) => client.diagnostic(signal),
  meta: { invalidates: [] },
};
