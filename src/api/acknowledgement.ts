import { withIdempotencyKey } from './idempotency.ts';
import { reservationQueries } from './keys.ts';
import { pageClient } from './page-client.ts';

/** Acknowledges that the confirmation code has been entered in the portal. The product then deletes it. */
export const acknowledgeConfirmationMutation = {
  mutationFn: withIdempotencyKey(pageClient.acknowledgeConfirmation),
  meta: { invalidates: reservationQueries },
};
