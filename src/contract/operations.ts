import { activity } from './activity.ts';
import { connectionTest, connectionTestRequest } from './connection-test.ts';
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

/** Where the API lives when the page is served without another base. */
export const defaultApiBase = '/api/v1';

/** What any operation can answer with besides its own problems. */
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

/** What an operation that acts can answer with besides. */
const actProblems = [
  'standby-needs-no-license',
  'idempotency-key-missing',
  'idempotency-key-reused',
] as const satisfies readonly ProblemCode[];
/** What an operation that edits can answer with besides. */
const editProblems = [
  'standby-needs-no-license',
  'if-match-missing',
  'settings-changed',
] as const satisfies readonly ProblemCode[];

/** The whole API. */
export const operations = {
  ...reservationOperations,
  getSession: {
    method: 'GET',
    path: '/session',
    summary: 'Who is signed in',
    description:
      'The signed-in user and role. Answers 401 when the session has ended; signing in is the host product’s page.',
    status: 200,
    response: session,
    problems: [],
    kind: 'read',
  },
  getProduct: {
    method: 'GET',
    path: '/product',
    summary: 'What product this is and what it can do',
    description: 'Names and capabilities. The screens follow the capabilities, never the name.',
    status: 200,
    response: product,
    problems: [],
    kind: 'read',
  },
  getSystem: {
    method: 'GET',
    path: '/system',
    summary: 'System statistics',
    description:
      'Version, start time and identity of the installation. The system’s date is the Date header of the reply.',
    status: 200,
    response: system,
    problems: [],
    kind: 'read',
  },
  getDiagnostic: {
    method: 'GET',
    path: '/system/diagnostic',
    summary: 'Support bundle',
    description: 'What support asks for first: status, transport, last events and versions. It holds no secret.',
    status: 200,
    response: diagnostic,
    problems: [],
    kind: 'read',
  },
  getSummary: {
    method: 'GET',
    path: '/license/summary',
    summary: 'The state of the licences',
    description:
      'Registration, authorization and evaluation, which are three separate things, and the settings shown beside them.',
    status: 200,
    response: summary,
    problems: [],
    kind: 'read',
  },
  getUsage: {
    method: 'GET',
    path: '/license/usage',
    summary: 'What is used against what is owned',
    description: 'One row per licence in use or owned.',
    status: 200,
    response: usage,
    problems: [],
    kind: 'read',
  },
  getActivity: {
    method: 'GET',
    path: '/license/activity',
    summary: 'What happened',
    description: 'Newest first, in pages. No entry holds a secret.',
    query: { before: 'The cursor `older` of the page before; without it the newest entries.' },
    status: 200,
    response: activity,
    problems: [],
    kind: 'read',
  },
  register: {
    method: 'POST',
    path: '/license/registration',
    summary: 'Register with a token',
    description:
      'Starts a registration. It goes on by itself, from seconds to hours; the summary tells how it ends. A waiting attempt is replaced. A registered product refuses, unless told to register again by force.',
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
    kind: 'act',
  },
  deregister: {
    method: 'DELETE',
    path: '/license/registration',
    summary: 'Deregister',
    description:
      'Ends the registration and resumes the evaluation with the days it had left. When the portal cannot be reached the product is deregistered here only.',
    status: 200,
    response: deregistration,
    problems: ['not-registered'],
    kind: 'act',
  },
  renew: {
    method: 'POST',
    path: '/license/renewals',
    summary: 'Renew the authorization or the registration',
    description:
      'Asks the portal at once. A failure is an answer, not a problem: it says why, and leaves the state as it was.',
    request: renewalRequest,
    status: 200,
    response: renewal,
    problems: ['not-registered'],
    kind: 'act',
  },
  getTransport: {
    method: 'GET',
    path: '/settings/transport',
    summary: 'How the product reaches the portal',
    description: 'Tagged: the ETag is sent back as If-Match when it is changed.',
    status: 200,
    response: transport,
    problems: [],
    kind: 'read-tagged',
  },
  putTransport: {
    method: 'PUT',
    path: '/settings/transport',
    summary: 'Set how the product reaches the portal',
    description:
      'Takes effect with the next conversation. Refused when somebody else has changed it meanwhile, and while License mode is Post-paid, which depends on its gateway.',
    request: transport,
    status: 200,
    response: transport,
    problems: ['transport-fixed-by-utility-mode'],
    kind: 'edit',
  },
  testConnection: {
    method: 'POST',
    path: '/settings/transport/test',
    summary: 'Try a way to the portal',
    description:
      'Tries each leg of the way with the settings in the request, saved or not. A leg that fails is an answer, not a problem: it says why. Nothing is changed.',
    request: connectionTestRequest,
    status: 200,
    response: connectionTest,
    problems: [],
    kind: 'act',
  },
  getSubscription: {
    method: 'GET',
    path: '/settings/subscription',
    summary: 'Which feature package is licensed',
    description: 'Tagged: the ETag is sent back as If-Match when it is changed.',
    status: 200,
    response: subscription,
    problems: [],
    kind: 'read-tagged',
  },
  putSubscription: {
    method: 'PUT',
    path: '/settings/subscription',
    summary: 'Choose the feature package',
    description:
      'From then on use is counted against its licence. Refused when somebody else has changed it meanwhile.',
    request: subscription,
    status: 200,
    response: subscription,
    problems: [],
    kind: 'edit',
  },
  getMode: {
    method: 'GET',
    path: '/settings/mode',
    summary: 'How the product pays',
    description: 'Tagged: the ETag is sent back as If-Match when it is changed.',
    status: 200,
    response: modeSetting,
    problems: [],
    kind: 'read-tagged',
  },
  putMode: {
    method: 'PUT',
    path: '/settings/mode',
    summary: 'Choose how the product pays',
    description:
      'Post-paid takes a Transport Gateway; use is reported from registration on. Only while unregistered. Refused when somebody else has changed it meanwhile.',
    request: modeSetting,
    status: 200,
    response: modeSetting,
    problems: ['utility-needs-gateway', 'mode-fixed-by-registration'],
    kind: 'edit',
  },
} as const satisfies Record<string, Operation>;

export type OperationId = keyof typeof operations;

/** Every problem this operation can answer with: its own first, then those of its kind, then those of any. */
export function problemsOf({ kind, problems }: Operation): readonly ProblemCode[] {
  const ofKind = { act: actProblems, edit: editProblems, read: [], 'read-tagged': [] }[kind];
  return [...problems, ...ofKind, ...commonProblems];
}
