import { client } from './client.ts';
import { withIdempotencyKey } from './idempotency.ts';
import { keys } from './keys.ts';

/** Renews the authorization or the registration at once. A failed renewal is a normal response, not an error. */
export const renewMutation = {
  mutationFn: withIdempotencyKey(client.renew),
  meta: { invalidates: [keys.license] },
};
