import type { ResponseFaultKind } from '#mocks/faults/response-fault-kinds.ts';
import { type OperationId, operationKind } from './operations.ts';

/** What becomes of what was asked, for whoever asked it. */
export type FaultOutcome =
  /** It is told what went wrong, and trying again does it. */
  | 'error-shown'
  /** Nothing is told; it is done once the answer is there. */
  | 'delayed'
  /** Whoever asked has gone; what comes later changes nothing of where he is now. */
  | 'abandoned'
  /** It is done, as if nothing had happened. */
  | 'succeeded'
  /** Its answer is lost, but it is found to have been done. */
  | 'recovered';

/** What a fault makes the browser itself write to its console. */
export type ConsoleOutput = 'none' | 'network' | number;

export interface Expectation {
  readonly outcome: FaultOutcome;
  readonly consoleOutput: ConsoleOutput;
  /** What is told, where it does not depend on the operation. */
  readonly message?: string;
  /** Nobody has to try again: it is asked for by itself. */
  readonly isClearedByPolling?: boolean;
}

const invalidResponseMessage = 'The answer did not come from the product as it should.';

/** What is to be seen of each fault. */
export const expectations: Readonly<Record<ResponseFaultKind, Expectation>> = {
  'connection-refused': { outcome: 'error-shown', consoleOutput: 'network', message: 'The product did not answer.' },
  'reset-in-mid-answer': { outcome: 'error-shown', consoleOutput: 'network', message: 'The product did not answer.' },
  timeout: { outcome: 'error-shown', consoleOutput: 'none', message: 'The product took too long to answer.' },
  '400': { outcome: 'error-shown', consoleOutput: 400, message: 'The product did not understand the request.' },
  '401': { outcome: 'error-shown', consoleOutput: 401, message: 'Your session has ended.' },
  '403': { outcome: 'error-shown', consoleOutput: 403, message: 'Your role may read licenses but not change them.' },
  '404': { outcome: 'error-shown', consoleOutput: 404, message: 'The product does not know this address.' },
  '409': { outcome: 'error-shown', consoleOutput: 409 },
  '412': { outcome: 'error-shown', consoleOutput: 412 },
  '422': { outcome: 'error-shown', consoleOutput: 422 },
  '429-retry-after': {
    outcome: 'error-shown',
    consoleOutput: 429,
    message: 'The product is asked too often at the moment.',
  },
  '500': { outcome: 'error-shown', consoleOutput: 500, message: 'The product reported a failure of its own.' },
  '502-html-page': {
    outcome: 'error-shown',
    consoleOutput: 502,
    message: 'Something between this browser and the product did not pass on the request or its answer.',
  },
  '503': { outcome: 'error-shown', consoleOutput: 503, message: 'The product is not ready at the moment.' },
  'empty-body': { outcome: 'error-shown', consoleOutput: 'none', message: invalidResponseMessage },
  'broken-json': { outcome: 'error-shown', consoleOutput: 'none', message: invalidResponseMessage },
  'wrong-shape': { outcome: 'error-shown', consoleOutput: 'none', message: invalidResponseMessage },
  late: { outcome: 'delayed', consoleOutput: 'none' },
  'late-after-close': { outcome: 'abandoned', consoleOutput: 'none' },
  twice: { outcome: 'succeeded', consoleOutput: 'none' },
};

/** A cell that is not as its column, and why. */
interface Exception extends Partial<Expectation> {
  readonly reason: string;
}

const exceptions: Partial<Record<OperationId, Partial<Record<ResponseFaultKind, Exception>>>> = {
  getSession: {
    '401': {
      isClearedByPolling: true,
      reason: 'Whoever signs in, in another tab, comes back to a page that knows it already.',
    },
  },
};

/** The faults that come once what was asked has been done; nobody can tell from the answer. */
const lostResponseFaults: readonly ResponseFaultKind[] = [
  'reset-in-mid-answer',
  'timeout',
  '502-html-page',
  'empty-body',
  'broken-json',
  'wrong-shape',
];

/** The acts of which the summary tells whether they were done, and whose part of the page follows that by itself. */
const operationsShownInSummary: readonly OperationId[] = ['requestReservation', 'acknowledgeConfirmation'];

/** What is to be seen in one cell of the matrix. */
export function expectationOf(operation: OperationId, fault: ResponseFaultKind): Expectation {
  // A setting can be looked at again, and is: whether it was set is then known.
  const isUpdate = operationKind(operation) === 'update';
  const isVisibleInSummary = isUpdate || operationsShownInSummary.includes(operation);
  return {
    ...expectations[fault],
    ...(isVisibleInSummary && lostResponseFaults.includes(fault) && { outcome: 'recovered' }),
    // The second time the setting is not any more what was seen.
    ...(isUpdate && fault === 'twice' && { outcome: 'recovered', consoleOutput: 412 }),
    ...exceptions[operation]?.[fault],
  };
}

/** Every fault: the columns of the matrix. */
export const faults = Object.keys(expectations) as readonly ResponseFaultKind[];
