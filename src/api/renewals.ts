import { client } from './client.ts';
import { createIntent } from './intent.ts';
import { keys } from './keys.ts';

/** Renews the authorization or the registration at once. A failure of the renewal is an answer, not an error. */
export const renewMutation = {
  mutationFn: createIntent(client.renew),
  meta: { changes: [keys.license] },
};
