import type { Operation } from './operation.ts';
import type { ProblemCode } from './problem.ts';
import {
  authorizationPreview,
  authorizationRequest,
  codeAcknowledged,
  confirmationCode,
  installation,
  reservationCancelled,
  reservationRequest,
  returnCode,
} from './reservation.ts';

/** The problems of a submitted code, in the order in which they are checked (domain.md §5.4). */
export const codeProblems = [
  'code-empty',
  'code-not-recognised',
  'code-of-another-kind',
  'code-damaged',
  'code-not-signed',
  'code-of-another-device',
  'code-of-another-request',
  'code-superseded',
  'code-already-installed',
  'code-term-ended',
] as const satisfies readonly ProblemCode[];

const installProblems = ['no-reservation-pending', 'universal-not-updated', ...codeProblems] as const;

/** The operations for reserving licences by codes that the user transfers (S4 ch. 5, S0). */
export const reservationOperations = {
  requestReservation: {
    method: 'POST',
    path: '/license/reservation/request',
    status: 200,
    response: reservationRequest,
    problems: ['already-registered', 'registration-in-progress', 'already-reserved'],
    kind: 'command',
  },
  getReservationRequest: {
    method: 'GET',
    path: '/license/reservation/request',
    status: 200,
    response: reservationRequest,
    problems: ['no-reservation-pending'],
    kind: 'query',
  },
  cancelReservation: {
    method: 'DELETE',
    path: '/license/reservation/request',
    status: 200,
    response: reservationCancelled,
    problems: ['no-reservation-pending'],
    kind: 'command',
  },
  returnAuthorization: {
    method: 'POST',
    path: '/license/reservation/request/return',
    request: authorizationRequest,
    status: 200,
    response: returnCode,
    problems: ['no-reservation-pending', ...codeProblems],
    kind: 'command',
  },
  checkAuthorization: {
    method: 'POST',
    path: '/license/reservation/authorization/check',
    request: authorizationRequest,
    status: 200,
    response: authorizationPreview,
    problems: installProblems,
    kind: 'command',
  },
  installAuthorization: {
    method: 'POST',
    path: '/license/reservation/authorization',
    request: authorizationRequest,
    status: 200,
    response: installation,
    problems: installProblems,
    kind: 'command',
  },
  getConfirmationCode: {
    method: 'GET',
    path: '/license/reservation/confirmation',
    status: 200,
    response: confirmationCode,
    problems: ['no-code-kept'],
    kind: 'query',
  },
  acknowledgeConfirmation: {
    method: 'DELETE',
    path: '/license/reservation/confirmation',
    status: 200,
    response: codeAcknowledged,
    problems: [],
    kind: 'command',
  },
  returnReservation: {
    method: 'POST',
    path: '/license/reservation/return',
    status: 200,
    response: returnCode,
    problems: ['not-reserved'],
    kind: 'command',
  },
  getReturnCode: {
    method: 'GET',
    path: '/license/reservation/return',
    status: 200,
    response: returnCode,
    problems: ['no-code-kept'],
    kind: 'query',
  },
  acknowledgeReturn: {
    method: 'DELETE',
    path: '/license/reservation/return',
    status: 200,
    response: codeAcknowledged,
    problems: [],
    kind: 'command',
  },
} as const satisfies Record<string, Operation>;
