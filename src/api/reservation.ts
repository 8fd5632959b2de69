import { mutationOptions, queryOptions } from '@tanstack/react-query';
import type { AuthorizationRequest } from '#src/contract/reservation.ts';
import { client } from './client.ts';
import { createIntent } from './intent.ts';
import { keys } from './keys.ts';

/** What a step of a reservation makes out of date: the state, and every code the product keeps. */
const changes = [keys.license, keys.reservation] as const;

/** A code stays in memory only as long as somebody looks at it, and is asked for afresh by whoever looks next. */
const lookedAt = { staleTime: 0, gcTime: 0, retry: false } as const;

const request = createIntent((_nothing: undefined, key) => client.requestReservation(key));

/** Makes the request code, or answers the pending one again. */
export const requestReservationMutation = mutationOptions({
  mutationFn: () => request(undefined),
  meta: { changes },
});

/** The pending request's code. */
export const reservationRequestQuery = queryOptions({
  queryKey: keys.reservationRequest,
  queryFn: ({ signal }) => client.reservationRequest(signal),
  ...lookedAt,
});

const cancel = createIntent((_nothing: undefined, key) => client.cancelReservation(key));

/** Cancels a request the portal has not answered. */
export const cancelReservationMutation = mutationOptions({ mutationFn: () => cancel(undefined), meta: { changes } });

const returnUnused = createIntent((body: AuthorizationRequest, key) => client.returnAuthorization(body, key));

/** Cancels a request the portal has answered: its authorization code is exchanged for a return code. */
export const returnAuthorizationMutation = mutationOptions({
  mutationFn: (body: AuthorizationRequest) => returnUnused(body),
  meta: { changes },
});

const check = createIntent((body: AuthorizationRequest, key) => client.checkAuthorization(body, key), {
  changes: false,
});

/** Tells what an authorization code grants, or what is wrong with it. */
export const checkAuthorizationMutation = mutationOptions({
  mutationFn: (body: AuthorizationRequest) => check(body),
  meta: { changes: [] },
});

const install = createIntent((body: AuthorizationRequest, key) => client.installAuthorization(body, key));

/** Installs an authorization code: a reservation begins, or is updated. */
export const installAuthorizationMutation = mutationOptions({
  mutationFn: (body: AuthorizationRequest) => install(body),
  meta: { changes },
});

/** The confirmation code that is kept. */
export const confirmationCodeQuery = queryOptions({
  queryKey: keys.confirmationCode,
  queryFn: ({ signal }) => client.confirmationCode(signal),
  ...lookedAt,
});

const acknowledgeConfirmation = createIntent((_nothing: undefined, key) => client.acknowledgeConfirmation(key));

/** The confirmation code has been entered in the portal: it is forgotten. */
export const acknowledgeConfirmationMutation = mutationOptions({
  mutationFn: () => acknowledgeConfirmation(undefined),
  meta: { changes },
});

const giveBack = createIntent((_nothing: undefined, key) => client.returnReservation(key));

/** Gives the reservation up; the code that releases it in the portal is the answer. */
export const returnReservationMutation = mutationOptions({ mutationFn: () => giveBack(undefined), meta: { changes } });

/** The return code that is kept. */
export const returnCodeQuery = queryOptions({
  queryKey: keys.returnCode,
  queryFn: ({ signal }) => client.returnCode(signal),
  ...lookedAt,
});

const acknowledgeReturn = createIntent((_nothing: undefined, key) => client.acknowledgeReturn(key));

/** The return code has been entered in the portal: it is forgotten. */
export const acknowledgeReturnMutation = mutationOptions({
  mutationFn: () => acknowledgeReturn(undefined),
  meta: { changes },
});
