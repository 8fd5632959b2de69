import type { ConnectionTestRequest } from '#src/contract/connection-test.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { RegistrationRequest } from '#src/contract/registration.ts';
import type { RenewalRequest } from '#src/contract/renewals.ts';
import type { AuthorizationRequest } from '#src/contract/reservation.ts';
import type { Subscription, Transport } from '#src/contract/settings.ts';
import { type Call, request } from './http.ts';

/** What goes with a request that may act: the key under which it acts once, and whether it is still wanted. */
export type Sending = Required<Pick<Call, 'idempotencyKey' | 'signal'>>;

/** One method per operation of the API. */
export const client = {
  session: async (signal: AbortSignal) => (await request('getSession', { signal })).body,
  product: async (signal: AbortSignal) => (await request('getProduct', { signal })).body,
  system: async (signal: AbortSignal) => (await request('getSystem', { signal })).body,
  diagnostic: async (signal: AbortSignal) => (await request('getDiagnostic', { signal })).body,
  summary: async (signal: AbortSignal) => (await request('getSummary', { signal })).body,
  usage: async (signal: AbortSignal) => (await request('getUsage', { signal })).body,
  activity: async (before: string | undefined, signal: AbortSignal) =>
    (await request('getActivity', { query: { before }, signal })).body,
  register: async (body: RegistrationRequest, sending: Sending) =>
    (await request('register', { body, ...sending })).body,
  deregister: async (_nothing: undefined, sending: Sending) => (await request('deregister', sending)).body,
  renew: async (body: RenewalRequest, sending: Sending) => (await request('renew', { body, ...sending })).body,
  requestReservation: async (_nothing: undefined, sending: Sending) =>
    (await request('requestReservation', sending)).body,
  reservationRequest: async (signal: AbortSignal) => (await request('getReservationRequest', { signal })).body,
  cancelReservation: async (_nothing: undefined, sending: Sending) =>
    (await request('cancelReservation', sending)).body,
  returnAuthorization: async (body: AuthorizationRequest, sending: Sending) =>
    (await request('returnAuthorization', { body, ...sending })).body,
  checkAuthorization: async (body: AuthorizationRequest, sending: Sending) =>
    (await request('checkAuthorization', { body, ...sending })).body,
  installAuthorization: async (body: AuthorizationRequest, sending: Sending) =>
    (await request('installAuthorization', { body, ...sending })).body,
  confirmationCode: async (signal: AbortSignal) => (await request('getConfirmationCode', { signal })).body,
  acknowledgeConfirmation: async (_nothing: undefined, sending: Sending) =>
    (await request('acknowledgeConfirmation', sending)).body,
  returnReservation: async (_nothing: undefined, sending: Sending) =>
    (await request('returnReservation', sending)).body,
  returnCode: async (signal: AbortSignal) => (await request('getReturnCode', { signal })).body,
  acknowledgeReturn: async (_nothing: undefined, sending: Sending) =>
    (await request('acknowledgeReturn', sending)).body,
  transport: (signal: AbortSignal) => request('getTransport', { signal }),
  putTransport: (body: Transport, ifMatch: string, signal: AbortSignal) =>
    request('putTransport', { body, ifMatch, signal }),
  testConnection: async (body: ConnectionTestRequest, sending: Sending) =>
    (await request('testConnection', { body, ...sending })).body,
  subscription: (signal: AbortSignal) => request('getSubscription', { signal }),
  putSubscription: (body: Subscription, ifMatch: string, signal: AbortSignal) =>
    request('putSubscription', { body, ifMatch, signal }),
  mode: (signal: AbortSignal) => request('getMode', { signal }),
  putMode: (body: ModeSetting, ifMatch: string, signal: AbortSignal) => request('putMode', { body, ifMatch, signal }),
};
