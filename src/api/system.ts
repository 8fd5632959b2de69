import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';
import { keys } from './keys.ts';

/** Version, start and identity of the installation. */
export const systemQuery = queryOptions({
  queryKey: keys.system,
  queryFn: ({ signal }) => client.system(signal),
});

/** Makes a support bundle. */
export const diagnosticMutation = {
  mutationFn: (_variables: undefined, signal: AbortSignal) => client.diagnostic(signal),
  meta: { invalidates: [] },
};
