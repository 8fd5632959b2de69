import type { ResponseFaultKind } from '#mocks/faults/response-fault-kinds.ts';
import { type OperationId, operationKind } from './operations.ts';

/** The expected UI outcome of an injected fault. */
export type FaultOutcome =
  /** An error is shown, and a retry succeeds. */
  | 'error-shown'
  /** No error is shown; the operation completes when the late response arrives. */
  | 'delayed'
  /** The user has left; the late response changes nothing on the current page. */
  | 'abandoned'
  /** The operation succeeds as if there were no fault. */
  | 'succeeded'
  /** The response is lost, but the page finds out that the operation succeeded. */
  | 'recovered';

/** What the browser logs to its console because of a fault: nothing, a network error, or this status. */
export type ConsoleOutput = 'none' | 'network' | number;

/** The expected outcome of a fault case: what the page shows and what the browser logs. */
export interface Expectation {
  readonly outcome: FaultOutcome;
  readonly consoleOutput: ConsoleOutput;
  /** The error message, unless it depends on the operation. */
  readonly message?: string;
  /** Polling clears the error; the user does not have to retry. */
  readonly isClearedByPolling?: boolean;
}

/** The faults keep the headers of the response, so it is still the product's. */
const unknownResponseMessage = 'This version of the page does not understand the product’s response.';

/** The expectation for each fault, unless an operation is an exception. */
export const expectations: Readonly<Record<ResponseFaultKind, Expectation>> = {
  'connection-refused': { outcome: 'error-shown', consoleOutput: 'network', message: 'The product isn’t responding.' },
  'reset-in-mid-response': {
    outcome: 'error-shown',
    consoleOutput: 'network',
    message: 'The product isn’t responding.',
  },
  timeout: { outcome: 'error-shown', consoleOutput: 'none', message: 'The product took too long to respond.' },
  '400': { outcome: 'error-shown', consoleOutput: 400, message: 'The product could not read the request.' },
  '401': { outcome: 'error-shown', consoleOutput: 401, message: 'Your session has ended.' },
  '403': {
    outcome: 'error-shown',
    consoleOutput: 403,
    message: 'Changing licenses requires the Admin or Product role.',
  },
  '404': { outcome: 'error-shown', consoleOutput: 404, message: 'This address does not exist on the product.' },
  '409': { outcome: 'error-shown', consoleOutput: 409 },
  '412': { outcome: 'error-shown', consoleOutput: 412 },
  '422': { outcome: 'error-shown', consoleOutput: 422 },
  '429-retry-after': {
    outcome: 'error-shown',
    consoleOutput: 429,
    message: 'Too many requests.',
  },
  '500': { outcome: 'error-shown', consoleOutput: 500, message: 'The product reported an internal error.' },
  '502-html-page': {
    outcome: 'error-shown',
    consoleOutput: 502,
    message: 'A proxy between this browser and the product returned an error.',
  },
  '503': { outcome: 'error-shown', consoleOutput: 503, message: 'The product is not ready.' },
  'empty-body': { outcome: 'error-shown', consoleOutput: 'none', message: unknownResponseMessage },
  'broken-json': { outcome: 'error-shown', consoleOutput: 'none', message: unknownResponseMessage },
  'wrong-shape': { outcome: 'error-shown', consoleOutput: 'none', message: unknownResponseMessage },
  late: { outcome: 'delayed', consoleOutput: 'none' },
  'late-after-close': { outcome: 'abandoned', consoleOutput: 'none' },
  twice: { outcome: 'succeeded', consoleOutput: 'none' },
};

/** An operation that does not behave like the others with this fault, and why. */
interface Exception extends Partial<Expectation> {
  readonly reason: string;
}

/** The read of a code: with status 404 the backend says that there is none, and so does the page. */
const readOfCode = {
  '404': { message: 'This code is no longer stored.', reason: 'The address is known; the code is missing.' },
} as const;

const exceptions: Partial<Record<OperationId, Partial<Record<ResponseFaultKind, Exception>>>> = {
  getSession: {
    '401': {
      isClearedByPolling: true,
      reason: 'After a sign-in in another tab, this page notices it by polling.',
    },
  },
  getReservationRequest: readOfCode,
  getConfirmationCode: readOfCode,
  getReturnCode: readOfCode,
};

/** The faults that occur after the backend has carried out the operation, so the response does not show its outcome. */
const lostResponseFaults: readonly ResponseFaultKind[] = [
  'reset-in-mid-response',
  'timeout',
  '502-html-page',
  'empty-body',
  'broken-json',
  'wrong-shape',
];

/** Commands whose success the polled summary shows, so the page updates without a retry. */
const operationsShownInSummary: readonly OperationId[] = ['requestReservation', 'acknowledgeConfirmation'];

/** Returns the expectation for one case of the fault matrix. */
export function expectationOf(operation: OperationId, fault: ResponseFaultKind): Expectation {
  // A setting is fetched again after an unknown outcome, which shows whether it was saved.
  const isUpdate = operationKind(operation) === 'update';
  const isVisibleInSummary = isUpdate || operationsShownInSummary.includes(operation);
  return {
    ...expectations[fault],
    ...(isVisibleInSummary && lostResponseFaults.includes(fault) && { outcome: 'recovered' }),
    // The repeated update fails with 412, because the first one has changed the ETag.
    ...(isUpdate && fault === 'twice' && { outcome: 'recovered', consoleOutput: 412 }),
    ...exceptions[operation]?.[fault],
  };
}

/** Every fault: the columns of the fault matrix. */
export const faults = Object.keys(expectations) as readonly ResponseFaultKind[];
