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

/** What can be wrong with a code that was handed over, in the order in which it is looked for (domain.md §5.4). */
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

/** Licences reserved by codes carried by hand (S4 ch. 5, S0). */
export const reservationOperations = {
  requestReservation: {
    method: 'POST',
    path: '/license/reservation/request',
    summary: 'Request a reservation',
    description:
      'Makes the request code the portal asks for. As long as a request is pending it is the same code again, so that nothing is lost with an answer.',
    status: 200,
    response: reservationRequest,
    problems: ['already-registered', 'registration-in-progress', 'already-reserved'],
    kind: 'act',
  },
  getReservationRequest: {
    method: 'GET',
    path: '/license/reservation/request',
    summary: 'The pending request',
    description:
      'The request code again, until it is cancelled or answered by an authorization code. Only for roles that may act.',
    status: 200,
    response: reservationRequest,
    problems: ['no-reservation-pending'],
    kind: 'read',
  },
  cancelReservation: {
    method: 'DELETE',
    path: '/license/reservation/request',
    summary: 'Cancel the request',
    description:
      'For a request the portal has not answered. The code is void: the next request has another, and an authorization code made for this one is useless.',
    status: 200,
    response: reservationCancelled,
    problems: ['no-reservation-pending'],
    kind: 'act',
  },
  returnAuthorization: {
    method: 'POST',
    path: '/license/reservation/request/return',
    summary: 'Cancel a request the portal has answered',
    description:
      'Takes the authorization code, does not install it, and makes the return code that releases its licences in the portal.',
    request: authorizationRequest,
    status: 200,
    response: returnCode,
    problems: ['no-reservation-pending', ...codeProblems],
    kind: 'act',
  },
  checkAuthorization: {
    method: 'POST',
    path: '/license/reservation/authorization/check',
    summary: 'Look at an authorization code',
    description:
      'What the code grants, or what is wrong with it, before it is installed. In a reservation what it changes. Nothing is changed by looking.',
    request: authorizationRequest,
    status: 200,
    response: authorizationPreview,
    problems: installProblems,
    kind: 'act',
  },
  installAuthorization: {
    method: 'POST',
    path: '/license/reservation/authorization',
    summary: 'Install an authorization code',
    description:
      'Answers a pending request, or updates a specific reservation; an update makes a confirmation code, which is kept until it is acknowledged.',
    request: authorizationRequest,
    status: 200,
    response: installation,
    problems: installProblems,
    kind: 'act',
  },
  getConfirmationCode: {
    method: 'GET',
    path: '/license/reservation/confirmation',
    summary: 'The confirmation code again',
    description: 'Until it is acknowledged. Only for roles that may act.',
    status: 200,
    response: confirmationCode,
    problems: ['no-code-kept'],
    kind: 'read',
  },
  acknowledgeConfirmation: {
    method: 'DELETE',
    path: '/license/reservation/confirmation',
    summary: 'The confirmation code has been entered',
    description: 'Forgets the code. Said again it changes nothing.',
    status: 200,
    response: codeAcknowledged,
    problems: [],
    kind: 'act',
  },
  returnReservation: {
    method: 'POST',
    path: '/license/reservation/return',
    summary: 'Give the reservation up',
    description:
      'Ends the reservation here at once, and makes the return code that releases it in the portal. It cannot be undone. Said again the same code comes back until it is acknowledged.',
    status: 200,
    response: returnCode,
    problems: ['not-reserved'],
    kind: 'act',
  },
  getReturnCode: {
    method: 'GET',
    path: '/license/reservation/return',
    summary: 'The return code again',
    description: 'Until it is acknowledged. Only for roles that may act.',
    status: 200,
    response: returnCode,
    problems: ['no-code-kept'],
    kind: 'read',
  },
  acknowledgeReturn: {
    method: 'DELETE',
    path: '/license/reservation/return',
    summary: 'The return code has been entered',
    description: 'Forgets the code. Said again it changes nothing.',
    status: 200,
    response: codeAcknowledged,
    problems: [],
    kind: 'act',
  },
} as const satisfies Record<string, Operation>;
