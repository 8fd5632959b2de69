import { mutationOptions } from '@tanstack/react-query';
import type { RenewalRequest } from '#src/contract/renewals.ts';
import { client } from './client.ts';
import { createIntent } from './intent.ts';
import { keys } from './keys.ts';

const renew = createIntent((body: RenewalRequest, key) => client.renew(body, key));

/** Renews the authorization or the registration at once. A failure of the renewal is an answer, not an error. */
export const renewMutation = mutationOptions({
  mutationFn: (body: RenewalRequest) => renew(body),
  meta: { changes: [keys.license] },
});
