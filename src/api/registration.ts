import { mutationOptions } from '@tanstack/react-query';
import type { RegistrationRequest } from '#src/contract/registration.ts';
import { client } from './client.ts';
import { createIntent } from './intent.ts';
import { keys } from './keys.ts';

const register = createIntent((body: RegistrationRequest, key) => client.register(body, key));
const deregister = createIntent((_nothing: undefined, key) => client.deregister(key));

/**
 * Starts a registration; the summary tells how it goes on. The cache forgets the variables, which hold the token, as
 * soon as nobody looks at the mutation any more.
 */
export const registerMutation = mutationOptions({
  mutationFn: (body: RegistrationRequest) => register(body),
  gcTime: 0,
  meta: { changes: [keys.license] },
});

/** Ends the registration. */
export const deregisterMutation = mutationOptions({
  mutationFn: () => deregister(undefined),
  meta: { changes: [keys.license] },
});
