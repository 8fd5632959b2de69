import { client } from './client.ts';
import { withIdempotencyKey } from './idempotency.ts';
import { keys } from './keys.ts';

/**
 * Starts a registration; the summary tells how it goes on. The cache forgets the variables, which hold the token, as
 * soon as nobody looks at the mutation any more.
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
