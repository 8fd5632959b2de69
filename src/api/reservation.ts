import { queryOptions } from '@tanstack/react-query';
import { client } from './client.ts';
import { createIntent } from './intent.ts';
import { keys } from './keys.ts';

/** What a step of a reservation makes out of date: the state, and every code the product keeps. */
const changes = [keys.license, keys.reservation] as const;

/** A code stays in memory only as long as somebody looks at it, and is asked for afresh by whoever looks next. */
const lookedAt = { staleTime: 0, gcTime: 0, retry: false } as const;

/** Makes the request code, or answers the pending one again. */
export const requestReservationMutation = {
  mutationFn: createIntent(client.requestReservation),
  meta: { changes },
};

/** The pending request's code. */
export const reservationRequestQuery = queryOptions({
  queryKey: keys.reservationRequest,
  queryFn: ({ signal }) => client.reservationRequest(signal),
  ...lookedAt,
});

/** Cancels a request the portal has not answered. */
export const cancelReservationMutation = { mutationFn: createIntent(client.cancelReservation), meta: { changes } };

/** Cancels a request the portal has answered: its authorization code is exchanged for a return code. */
export const returnAuthorizationMutation = {
  mutationFn: createIntent(client.returnAuthorization),
  meta: { changes },
};

/** Tells what an authorization code grants, or what is wrong with it. */
export const checkAuthorizationMutation = {
  mutationFn: createIntent(client.checkAuthorization, { changes: false }),
  meta: { changes: [] },
};

/** Installs an authorization code: a reservation begins, or is updated. */
export const installAuthorizationMutation = {
  mutationFn: createIntent(client.installAuthorization),
  meta: { changes },
};

/** The confirmation code that is kept. */
export const confirmationCodeQuery = queryOptions({
  queryKey: keys.confirmationCode,
  queryFn: ({ signal }) => client.confirmationCode(signal),
  ...lookedAt,
});

/** The confirmation code has been entered in the portal: it is forgotten. */
export const acknowledgeConfirmationMutation = {
  mutationFn: createIntent(client.acknowledgeConfirmation),
  meta: { changes },
};

/** Gives the reservation up; the code that releases it in the portal is the answer. */
export const returnReservationMutation = { mutationFn: createIntent(client.returnReservation), meta: { changes } };

/** The return code that is kept. */
export const returnCodeQuery = queryOptions({
  queryKey: keys.returnCode,
  queryFn: ({ signal }) => client.returnCode(signal),
  ...lookedAt,
});

/** The return code has been entered in the portal: it is forgotten. */
export const acknowledgeReturnMutation = {
  mutationFn: createIntent(client.acknowledgeReturn),
  meta: { changes },
};
