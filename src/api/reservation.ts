import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';
import { withIdempotencyKey } from './idempotency.ts';
import { reservationQueries as invalidates, keys } from './keys.ts';

/** A code stays in the cache only while a component shows it, and is fetched anew for the next one. */
const noCacheQueryOptions = { staleTime: 0, gcTime: 0, retry: false } as const;

/** Creates a request code, or returns the pending one. */
export const requestReservationMutation = {
  mutationFn: withIdempotencyKey(client.requestReservation),
  meta: { invalidates },
};

/** The code of the pending request. */
export const reservationRequestQuery = queryOptions({
  queryKey: keys.reservationRequest,
  queryFn: ({ signal }) => client.reservationRequest(signal),
  ...noCacheQueryOptions,
});

/** Cancels a request for which the portal has issued no authorization code. */
export const cancelReservationMutation = {
  mutationFn: withIdempotencyKey(client.cancelReservation),
  meta: { invalidates },
};

/** Cancels a request by exchanging its authorization code for a return code. */
export const returnAuthorizationMutation = {
  mutationFn: withIdempotencyKey(client.returnAuthorization),
  meta: { invalidates },
};

/** Validates an authorization code and returns the licences that it grants. Nothing is installed. */
export const checkAuthorizationMutation = {
  mutationFn: client.checkAuthorization,
  meta: { invalidates: [] },
};

/** Installs an authorization code, which starts or updates a reservation. */
export const installAuthorizationMutation = {
  mutationFn: withIdempotencyKey(client.installAuthorization),
  meta: { invalidates },
};

/** The stored confirmation code. */
export const confirmationCodeQuery = queryOptions({
  queryKey: keys.confirmationCode,
  queryFn: ({ signal }) => client.confirmationCode(signal),
  ...noCacheQueryOptions,
});

/** Returns the reservation. The response holds the return code that releases it in the portal. */
export const returnReservationMutation = {
  mutationFn: withIdempotencyKey(client.returnReservation),
  meta: { invalidates },
};

/** The stored return code. */
export const returnCodeQuery = queryOptions({
  queryKey: keys.returnCode,
  queryFn: ({ signal }) => client.returnCode(signal),
  ...noCacheQueryOptions,
});

/** Acknowledges that the confirmation code has been entered in the portal. The product then deletes it. */
export const acknowledgeConfirmationMutation = {
  mutationFn: withIdempotencyKey(client.acknowledgeConfirmation),
  meta: { invalidates },
};

/** Acknowledges that the return code has been entered in the portal. The product then deletes it. */
export const acknowledgeReturnMutation = {
  mutationFn: withIdempotencyKey(client.acknowledgeReturn),
  meta: { invalidates },
};
