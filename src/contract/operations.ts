import { activity } from './activity.ts';
import { connectionTest, connectionTestRequest } from './connection-check.ts';
import { modeSetting } from './mode.ts';
import type { Operation } from './operation.ts';
import type { ProblemCode } from './problem.ts';
import { product } from './product.ts';
import { deregistration, registrationAccepted, registrationRequest } from './registration.ts';
import { renewal, renewalRequest } from './renewals.ts';
import { reservationOperations } from './reservation-operations.ts';
import { session } from './session.ts';
import { subscription, transport } from './settings.ts';
import { summary } from './summary.ts';
import { diagnostic, system } from './system.ts';
import { usage } from './usage.ts';

/** The base path of the API, unless the page is served with another one. */
export const defaultApiBase = '/api/v1';

/** The problems of every operation. */
const commonProblems = [
  'invalid-request',
  'session-ended',
  'role-not-allowed',
  'not-found',
  'request-too-large',
  'too-many-requests',
  'internal-error',
  'bad-gateway',
  'service-unavailable',
  'storage-full',
] as const satisfies readonly ProblemCode[];

/** Additional problems of every command. */
const commandProblems = [
  'standby-needs-no-license',
  'idempotency-key-missing',
  'idempotency-key-reused',
] as const satisfies readonly ProblemCode[];
/** Additional problems of every update. */
const updateProblems = [
  'standby-needs-no-license',
  'if-match-missing',
  'settings-changed',
] as const satisfies readonly ProblemCode[];

/** All operations of the API. */
export const operations = {
  ...reservationOperations,
  getSession: {
    method: 'GET',
    path: '/session',
    status: 200,
    response: session,
    problems: [],
    kind: 'query',
  },
  getProduct: {
    method: 'GET',
    path: '/product',
    status: 200,
    response: product,
    problems: [],
    kind: 'query',
  },
  getSystem: {
    method: 'GET',
    path: '/system',
    status: 200,
    response: system,
    problems: [],
    kind: 'query',
  },
  getDiagnostic: {
    method: 'GET',
    path: '/system/diagnostic',
    status: 200,
    response: diagnostic,
    problems: [],
    kind: 'query',
  },
  getSummary: {
    method: 'GET',
    path: '/license/summary',
    status: 200,
    response: summary,
    problems: [],
    kind: 'query',
  },
  getUsage: {
    method: 'GET',
    path: '/license/usage',
    status: 200,
    response: usage,
    problems: [],
    kind: 'query',
  },
  getActivity: {
    method: 'GET',
    path: '/license/activity',
    query: { before: 'The cursor `older` of the page before; without it the newest entries.' },
    status: 200,
    response: activity,
    problems: [],
    kind: 'query',
  },
  register: {
    method: 'POST',
    path: '/license/registration',
    request: registrationRequest,
    status: 202,
    response: registrationAccepted,
    problems: [
      'token-empty',
      'token-not-recognised',
      'token-damaged',
      'already-registered',
      'registration-in-progress',
      'reservation-pending',
      'already-reserved',
    ],
    kind: 'command',
  },
  deregister: {
    method: 'DELETE',
    path: '/license/registration',
    status: 200,
    response: deregistration,
    problems: ['not-registered'],
    kind: 'command',
  },
  renew: {
    method: 'POST',
    path: '/license/renewals',
    request: renewalRequest,
    status: 200,
    response: renewal,
    problems: ['not-registered'],
    kind: 'command',
  },
  getTransport: {
    method: 'GET',
    path: '/settings/transport',
    status: 200,
    response: transport,
    problems: [],
    kind: 'query-with-etag',
  },
  putTransport: {
    method: 'PUT',
    path: '/settings/transport',
    request: transport,
    status: 200,
    response: transport,
    problems: ['transport-fixed-by-utility-mode'],
    kind: 'update',
  },
  testConnection: {
    method: 'POST',
    path: '/settings/transport/test',
    request: connectionTestRequest,
    status: 200,
    response: connectionTest,
    problems: [],
    kind: 'command',
  },
  getSubscription: {
    method: 'GET',
    path: '/settings/subscription',
    status: 200,
    response: subscription,
    problems: [],
    kind: 'query-with-etag',
  },
  putSubscription: {
    method: 'PUT',
    path: '/settings/subscription',
    request: subscription,
    status: 200,
    response: subscription,
    problems: [],
    kind: 'update',
  },
  getMode: {
    method: 'GET',
    path: '/settings/mode',
    status: 200,
    response: modeSetting,
    problems: [],
    kind: 'query-with-etag',
  },
  putMode: {
    method: 'PUT',
    path: '/settings/mode',
    request: modeSetting,
    status: 200,
    response: modeSetting,
    problems: ['utility-needs-gateway', 'mode-fixed-by-registration'],
    kind: 'update',
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;

/** All problems of an operation: first its own, then those of its kind, then those of every operation. */
export function problemsOf({ kind, problems }: Operation): readonly ProblemCode[] {
  const kindProblems = { command: commandProblems, update: updateProblems, query: [], 'query-with-etag': [] }[kind];
  return [...problems, ...kindProblems, ...commonProblems];
}
