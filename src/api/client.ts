import type { ConnectionTestRequest } from '#src/contract/connection-test.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { RegistrationRequest } from '#src/contract/registration.ts';
import type { RenewalRequest } from '#src/contract/renewals.ts';
import type { AuthorizationRequest } from '#src/contract/reservation.ts';
import type { Subscription, Transport } from '#src/contract/settings.ts';
import { request } from './http.ts';

/** One method per operation of the API. */
export const client = {
  session: async (signal: AbortSignal) => (await request('getSession', { signal })).body,
  product: async (signal: AbortSignal) => (await request('getProduct', { signal })).body,
  system: async (signal: AbortSignal) => (await request('getSystem', { signal })).body,
  diagnostic: async () => (await request('getDiagnostic')).body,
  summary: async (signal: AbortSignal) => (await request('getSummary', { signal })).body,
  usage: async (signal: AbortSignal) => (await request('getUsage', { signal })).body,
  activity: async (before: string | undefined, signal: AbortSignal) =>
    (await request('getActivity', { query: { before }, signal })).body,
  register: async (body: RegistrationRequest, idempotencyKey: string) =>
    (await request('register', { body, idempotencyKey })).body,
  deregister: async (idempotencyKey: string) => (await request('deregister', { idempotencyKey })).body,
  renew: async (body: RenewalRequest, idempotencyKey: string) =>
    (await request('renew', { body, idempotencyKey })).body,
  requestReservation: async (idempotencyKey: string) => (await request('requestReservation', { idempotencyKey })).body,
  reservationRequest: async (signal: AbortSignal) => (await request('getReservationRequest', { signal })).body,
  cancelReservation: async (idempotencyKey: string) => (await request('cancelReservation', { idempotencyKey })).body,
  returnAuthorization: async (body: AuthorizationRequest, idempotencyKey: string) =>
    (await request('returnAuthorization', { body, idempotencyKey })).body,
  checkAuthorization: async (body: AuthorizationRequest, idempotencyKey: string) =>
    (await request('checkAuthorization', { body, idempotencyKey })).body,
  installAuthorization: async (body: AuthorizationRequest, idempotencyKey: string) =>
    (await request('installAuthorization', { body, idempotencyKey })).body,
  confirmationCode: async (signal: AbortSignal) => (await request('getConfirmationCode', { signal })).body,
  acknowledgeConfirmation: async (idempotencyKey: string) =>
    (await request('acknowledgeConfirmation', { idempotencyKey })).body,
  returnReservation: async (idempotencyKey: string) => (await request('returnReservation', { idempotencyKey })).body,
  returnCode: async (signal: AbortSignal) => (await request('getReturnCode', { signal })).body,
  acknowledgeReturn: async (idempotencyKey: string) => (await request('acknowledgeReturn', { idempotencyKey })).body,
  transport: (signal: AbortSignal) => request('getTransport', { signal }),
  putTransport: (body: Transport, ifMatch: string) => request('putTransport', { body, ifMatch }),
  testConnection: async (body: ConnectionTestRequest, idempotencyKey: string) =>
    (await request('testConnection', { body, idempotencyKey })).body,
  subscription: (signal: AbortSignal) => request('getSubscription', { signal }),
  putSubscription: (body: Subscription, ifMatch: string) => request('putSubscription', { body, ifMatch }),
  mode: (signal: AbortSignal) => request('getMode', { signal }),
  putMode: (body: ModeSetting, ifMatch: string) => request('putMode', { body, ifMatch }),
};
