import { operationCapabilities } from './operation-capabilities.ts';
import { type OperationId, operations } from './operations.ts';
import { codeProblems, type ProblemCode } from './problem.ts';

/** The problems of every request, also of one that no operation has. */
const requestProblems = [
  'request-too-large',
  'too-many-requests',
  'internal-error',
  'bad-gateway',
  'service-unavailable',
  'storage-full',
] as const satisfies readonly ProblemCode[];

/** The problems of every operation. */
const commonProblems = [
  'invalid-request',
  'session-ended',
  'role-not-allowed',
  'not-found',
  ...requestProblems,
] as const satisfies readonly ProblemCode[];

/** Additional problem of every operation with a request body. */
const bodyProblems = ['unsupported-media-type'] as const satisfies readonly ProblemCode[];

/** Additional problem of every operation that needs a capability of the product. */
const capabilityProblems = ['not-supported'] as const satisfies readonly ProblemCode[];

/** Additional problem of every check. */
const checkProblems = ['standby-needs-no-license'] as const satisfies readonly ProblemCode[];
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

/** The problems of an authorization code that is checked or installed. */
const installProblems = ['no-reservation-pending', 'universal-not-updated', ...codeProblems] as const;

/** The problems of each operation besides those of its kind and of every operation. The app does not need them. */
const operationProblems: Readonly<Record<OperationId, readonly ProblemCode[]>> = {
  requestReservation: ['already-registered', 'registration-in-progress', 'already-reserved'],
  getReservationRequest: ['no-code-kept'],
  cancelReservation: ['no-reservation-pending'],
  returnAuthorization: ['no-reservation-pending', ...codeProblems],
  checkAuthorization: installProblems,
  installAuthorization: installProblems,
  getConfirmationCode: ['no-code-kept'],
  acknowledgeConfirmation: [],
  returnReservation: ['not-reserved'],
  getReturnCode: ['no-code-kept'],
  acknowledgeReturn: [],
  getSession: [],
  getProduct: [],
  getSystem: [],
  getDiagnostic: [],
  getSummary: [],
  getUsage: [],
  getUsageHistory: [],
  getActivity: [],
  register: [
    'token-empty',
    'token-not-recognised',
    'token-damaged',
    'already-registered',
    'registration-in-progress',
    'reservation-pending',
    'already-reserved',
    // A product with a dialog for its transport refuses the address in a registration.
    'not-supported',
  ],
  deregister: ['not-registered'],
  renew: ['not-registered'],
  getTransport: [],
  putTransport: ['transport-fixed-by-utility-mode'],
  testConnection: [],
  getSubscription: [],
  putSubscription: [],
  getMode: [],
  putMode: ['utility-needs-gateway', 'mode-fixed-by-registration'],
};

/** The problems of a request that no operation has. */
export const problemsWithoutOperation = [
  'not-found',
  'method-not-allowed',
  ...requestProblems,
] as const satisfies readonly ProblemCode[];

/** All problems of an operation: first its own, then those of its body, capability and kind, then those of every operation. */
export function problemsOf(id: OperationId): readonly ProblemCode[] {
  const kindProblems = {
    query: [],
    'query-with-etag': [],
    check: checkProblems,
    update: updateProblems,
    command: commandProblems,
  };
  return [
    ...operationProblems[id],
    ...('request' in operations[id] ? bodyProblems : []),
    ...(operationCapabilities[id] ? capabilityProblems : []),
    ...kindProblems[operations[id].kind],
    ...commonProblems,
  ];
}
