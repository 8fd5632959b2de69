import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';
import { withIdempotencyKey } from './idempotency.ts';
import { keys } from './keys.ts';

/** What a step of a reservation makes out of date: the state, and every code the product keeps. */
const invalidates = [keys.license, keys.reservation] as const;

/** A code stays in memory only as long as somebody looks at it, and is asked for afresh by whoever looks next. */
const noCacheQueryOptions = { staleTime: 0, gcTime: 0, retry: false } as const;

/** Makes the request code, or answers the pending one again. */
export const requestReservationMutation = {
  mutationFn: withIdempotencyKey(client.requestReservation),
  meta: { invalidates },
};

/** The pending request's code. */
export const reservationRequestQuery = queryOptions({
  queryKey: keys.reservationRequest,
  queryFn: ({ signal }) => client.reservationRequest(signal),
  ...noCacheQueryOptions,
});

/** Cancels a request the portal has not answered. */
export const cancelReservationMutation = {
  mutationFn: withIdempotencyKey(client.cancelReservation),
  meta: { invalidates },
};

/** Cancels a request the portal has answered: its authorization code is exchanged for a return code. */
export const returnAuthorizationMutation = {
  mutationFn: withIdempotencyKey(client.returnAuthorization),
  meta: { invalidates },
};

/** Tells what an authorization code grants, or what is wrong with it. */
export const checkAuthorizationMutation = {
  mutationFn: withIdempotencyKey(client.checkAuthorization, { mutationCount: false }),
  meta: { invalidates: [] },
};

/** Installs an authorization code: a reservation begins, or is updated. */
export const installAuthorizationMutation = {
  mutationFn: withIdempotencyKey(client.installAuthorization),
  meta: { invalidates },
};

/** The confirmation code that is kept. */
export const confirmationCodeQuery = queryOptions({
  queryKey: keys.confirmationCode,
  queryFn: ({ signal }) => client.confirmationCode(signal),
  ...noCacheQueryOptions,
});

/** The confirmation code has been entered in the portal: it is forgotten. */
export const acknowledgeConfirmationMutation = {
  mutationFn: withIdempotencyKey(client.acknowledgeConfirmation),
  meta: { invalidates },
};

/** Gives the reservation up; the code that releases it in the portal is the answer. */
export const returnReservationMutation = {
  mutationFn: withIdempotencyKey(client.returnReservation),
  meta: { invalidates },
};

/** The return code that is kept. */
export const returnCodeQuery = queryOptions({
  queryKey: keys.returnCode,
  queryFn: ({ signal }) => client.returnCode(signal),
  ...noCacheQueryOptions,
});

/** The return code has been entered in the portal: it is forgotten. */
export const acknowledgeReturnMutation = {
  mutationFn: withIdempotencyKey(client.acknowledgeReturn),
  meta: { invalidates },
};
