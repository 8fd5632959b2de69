import { client } from './client.ts';
import { createIntent } from './intent.ts';
import { keys } from './keys.ts';

/**
 * Starts a registration; the summary tells how it goes on. The cache forgets the variables, which hold the token, as
 * soon as nobody looks at the mutation any more.
 */
export const registerMutation = {
  mutationFn: createIntent(client.register),
  gcTime: 0,
  meta: { changes: [keys.license] },
};

/** Ends the registration. */
export const deregisterMutation = {
  mutationFn: createIntent(client.deregister),
  meta: { changes: [keys.license] },
};
