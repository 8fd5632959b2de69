import type { ConnectionTestRequest } from '#src/contract/connection-check.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { RegistrationRequest } from '#src/contract/registration.ts';
import type { RenewalRequest } from '#src/contract/renewals.ts';
import type { AuthorizationRequest } from '#src/contract/reservation.ts';
import type { Subscription, Transport } from '#src/contract/settings.ts';
import type { HistoryDays } from '#src/contract/usage.ts';
import { type ApiResponse, type RequestOptions, request } from './http.ts';

/** The options of a command: the key under which it is carried out at most once, and its abort signal. */
export type CommandOptions = Required<Pick<RequestOptions, 'idempotencyKey' | 'signal'>>;

/**
 * One method per operation of the API, besides those of the first screen (`page-client.ts`). A query that is repeated takes
 * its previous result.
 */
export const client = {
  system: async (signal: AbortSignal) => (await request('getSystem', { signal })).body,
  usageHistory: async (days: HistoryDays, signal: AbortSignal) =>
    (await request('getUsageHistory', { query: { days }, signal })).body,
  activityPage: async (pageToken: string | undefined, signal: AbortSignal) =>
    (await request('getActivity', { query: { limit: '200', pageToken }, signal })).body,
  diagnostic: async (signal: AbortSignal) => (await request('getDiagnostic', { signal })).body,
  register: async (body: RegistrationRequest, options: CommandOptions) =>
    (await request('register', { body, ...options })).body,
  deregister: async (_body: undefined, options: CommandOptions) => (await request('deregister', options)).body,
  renew: async (body: RenewalRequest, options: CommandOptions) => (await request('renew', { body, ...options })).body,
  requestReservation: async (_body: undefined, options: CommandOptions) =>
    (await request('requestReservation', options)).body,
  reservationRequest: async (signal: AbortSignal) => (await request('getReservationRequest', { signal })).body,
  cancelReservation: async (_body: undefined, options: CommandOptions) =>
    (await request('cancelReservation', options)).body,
  returnAuthorization: async (body: AuthorizationRequest, options: CommandOptions) =>
    (await request('returnAuthorization', { body, ...options })).body,
  checkAuthorization: async (body: AuthorizationRequest, signal: AbortSignal) =>
    (await request('checkAuthorization', { body, signal })).body,
  installAuthorization: async (body: AuthorizationRequest, options: CommandOptions) =>
    (await request('installAuthorization', { body, ...options })).body,
  confirmationCode: async (signal: AbortSignal) => (await request('getConfirmationCode', { signal })).body,
  acknowledgeConfirmation: async (_body: undefined, options: CommandOptions) =>
    (await request('acknowledgeConfirmation', options)).body,
  returnReservation: async (_body: undefined, options: CommandOptions) =>
    (await request('returnReservation', options)).body,
  returnCode: async (signal: AbortSignal) => (await request('getReturnCode', { signal })).body,
  acknowledgeReturn: async (_body: undefined, options: CommandOptions) =>
    (await request('acknowledgeReturn', options)).body,
  transport: (known: ApiResponse<'getTransport'> | undefined, signal: AbortSignal) =>
    request('getTransport', { known, signal }),
  putTransport: (body: Transport, ifMatch: string, signal: AbortSignal) =>
    request('putTransport', { body, ifMatch, signal }),
  testConnection: async (body: ConnectionTestRequest, signal: AbortSignal) =>
    (await request('testConnection', { body, signal })).body,
  subscription: (known: ApiResponse<'getSubscription'> | undefined, signal: AbortSignal) =>
    request('getSubscription', { known, signal }),
  putSubscription: (body: Subscription, ifMatch: string, signal: AbortSignal) =>
    request('putSubscription', { body, ifMatch, signal }),
  mode: (known: ApiResponse<'getMode'> | undefined, signal: AbortSignal) => request('getMode', { known, signal }),
  putMode: (body: ModeSetting, ifMatch: string, signal: AbortSignal) => request('putMode', { body, ifMatch, signal }),
};
