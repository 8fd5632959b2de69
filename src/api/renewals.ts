import { client } from './client.ts';
import { withIdempotencyKey } from './idempotency.ts';
import { keys } from './keys.ts';

/** Renews the authorization or the registration at once. A failure of the renewal is an answer, not an error. */
export const renewMutation = {
  mutationFn: withIdempotencyKey(client.renew),
  meta: { invalidates: [keys.license] },
};
