import type { AnswerFault } from '#mocks/faults/answer-faults.ts';
import { kindOf, type OperationId } from './operations.ts';

/** What becomes of what was asked, for whoever asked it. */
export type Outcome =
  /** It is told what went wrong, and trying again does it. */
  | 'told'
  /** Nothing is told; it is done once the answer is there. */
  | 'waits'
  /** Whoever asked has gone; what comes later changes nothing of where he is now. */
  | 'left'
  /** It is done, as if nothing had happened. */
  | 'done'
  /** Its answer is lost, but it is found to have been done. */
  | 'found';

/** What a fault makes the browser itself write to its console. */
export type Noise = 'none' | 'network' | number;

export interface Expectation {
  readonly outcome: Outcome;
  readonly noise: Noise;
  /** What is told, where it does not depend on the operation. */
  readonly says?: string;
  /** Nobody has to try again: it is asked for by itself. */
  readonly goesByItself?: boolean;
}

const notTheProducts = 'The answer did not come from the product as it should.';

/** What is to be seen of each fault. */
export const expectations: Readonly<Record<AnswerFault, Expectation>> = {
  'connection-refused': { outcome: 'told', noise: 'network', says: 'The product did not answer.' },
  'reset-in-mid-answer': { outcome: 'told', noise: 'network', says: 'The product did not answer.' },
  timeout: { outcome: 'told', noise: 'none', says: 'The product took too long to answer.' },
  '400': { outcome: 'told', noise: 400, says: 'The product did not understand the request.' },
  '401': { outcome: 'told', noise: 401, says: 'Your session has ended.' },
  '403': { outcome: 'told', noise: 403, says: 'Your role may read licenses but not change them.' },
  '404': { outcome: 'told', noise: 404, says: 'The product does not know this address.' },
  '409': { outcome: 'told', noise: 409 },
  '412': { outcome: 'told', noise: 412 },
  '422': { outcome: 'told', noise: 422 },
  '429-retry-after': { outcome: 'told', noise: 429, says: 'The product is asked too often at the moment.' },
  '500': { outcome: 'told', noise: 500, says: 'The product reported a failure of its own.' },
  '502-html-page': {
    outcome: 'told',
    noise: 502,
    says: 'Something between this browser and the product did not pass on the request or its answer.',
  },
  '503': { outcome: 'told', noise: 503, says: 'The product is not ready at the moment.' },
  'empty-body': { outcome: 'told', noise: 'none', says: notTheProducts },
  'broken-json': { outcome: 'told', noise: 'none', says: notTheProducts },
  'wrong-shape': { outcome: 'told', noise: 'none', says: notTheProducts },
  late: { outcome: 'waits', noise: 'none' },
  'late-after-close': { outcome: 'left', noise: 'none' },
  twice: { outcome: 'done', noise: 'none' },
};

/** A cell that is not as its column, and why. */
interface Exception extends Partial<Expectation> {
  readonly reason: string;
}

const exceptions: Partial<Record<OperationId, Partial<Record<AnswerFault, Exception>>>> = {
  getSession: {
    '401': {
      goesByItself: true,
      reason: 'Whoever signs in, in another tab, comes back to a page that knows it already.',
    },
  },
};

/** The faults that come once what was asked has been done; nobody can tell from the answer. */
const lost: readonly AnswerFault[] = [
  'reset-in-mid-answer',
  'timeout',
  '502-html-page',
  'empty-body',
  'broken-json',
  'wrong-shape',
];

/** The acts of which the summary tells whether they were done, and whose part of the page follows that by itself. */
const followTheSummary: readonly OperationId[] = ['requestReservation', 'acknowledgeConfirmation'];

/** What is to be seen in one cell of the matrix. */
export function expectationOf(operation: OperationId, fault: AnswerFault): Expectation {
  // A setting can be looked at again, and is: whether it was set is then known.
  const isEdit = kindOf(operation) === 'edit';
  const canBeSeen = isEdit || followTheSummary.includes(operation);
  return {
    ...expectations[fault],
    ...(canBeSeen && lost.includes(fault) && { outcome: 'found' }),
    // The second time the setting is not any more what was seen.
    ...(isEdit && fault === 'twice' && { outcome: 'found', noise: 412 }),
    ...exceptions[operation]?.[fault],
  };
}

/** Every fault: the columns of the matrix. */
export const faults = Object.keys(expectations) as readonly AnswerFault[];
