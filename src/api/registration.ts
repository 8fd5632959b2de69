import { client } from './client.ts';
import { withIdempotencyKey } from './idempotency.ts';
import { keys } from './keys.ts';

/**
 * Starts a registration; the summary then shows its progress. `gcTime: 0` removes the variables, which hold the token,
 * from the cache as soon as no component observes the mutation.
 */
export const registerMutation = {
  mutationFn: withIdempotencyKey(client.register),
  gcTime: 0,
  meta: { invalidates: [keys.license] },
};

/** Ends the registration. */
export const deregisterMutation = {
  mutationFn: withIdempotencyKey(client.deregister),
  meta: { invalidates: [keys.license] },
};
