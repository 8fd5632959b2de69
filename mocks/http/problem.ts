import { problemsOf } from '#src/contract/operation-problems.ts';
import type { OperationId } from '#src/contract/operations.ts';
import {
  type MemberError,
  type Problem,
  type ProblemCode,
  problemCodes,
  problemTypeOf,
} from '#src/contract/problem.ts';
import { problemDetails } from '#src/contract/problem-details.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';

/** The status and body of a response, before its common headers are added. */
export interface HandlerResult {
  readonly status: number;
  readonly body: unknown;
  readonly etag?: string;
  /** Whether the response was stored under the request's Idempotency-Key and is sent again. */
  readonly isReplay?: boolean;
  /** Number of activity entries at the time of the first response, when a cached reply is sent again. */
  readonly activityCount?: number;
}

/** A refusal before it has a request id. */
export interface ApiRefusal {
  readonly problem: ProblemCode;
  /** The member of the request body that a rule rejects. */
  readonly field?: string;
  /** The errors in the form of the request body. */
  readonly errors?: readonly MemberError[];
  /** The detected kind, and where known the device, of a rejected code. */
  readonly detectedCode?: Problem['detectedCode'];
  /** Replaces the general detail of the problem's code. */
  readonly detail?: string;
}

/** The page for signing in again. In production this is the host product's; here it is a page of the simulator. */
export const signInPath = '/sign-in';

/** The refusal as a problem of RFC 9457. `basePath` is what stands before the address of the sign-in page. */
export function problemOf(
  { problem, field, errors = memberErrors(problem, field), detectedCode, detail = problemDetails[problem] }: ApiRefusal,
  requestId: string,
  basePath = '',
): Problem {
  return {
    type: problemTypeOf(problem),
    title: `${problem.charAt(0).toUpperCase()}${problem.slice(1).replaceAll('-', ' ')}`,
    detail,
    status: problemStatuses[problem],
    code: problem,
    requestId,
    ...(errors.length > 0 ? { errors: [...errors] } : {}),
    ...(detectedCode === undefined ? {} : { detectedCode }),
    ...(problem === 'session-ended' ? { signInUrl: basePath + signInPath } : {}),
  };
}

/** The error in the member that a rule rejects; none if the refusal concerns no member. */
function memberErrors(problem: ProblemCode, field: string | undefined): readonly MemberError[] {
  if (field === undefined) return [];
  return [{ pointer: `/${field}`, code: problem === 'invalid-request' ? 'wrong-format' : 'not-accepted' }];
}

/**
 * A problem with this status: one of the operation's own if there is one, otherwise any other. Throws if there is none.
 */
export function problemWithStatus(id: OperationId, status: number): ProblemCode {
  const candidates: readonly ProblemCode[] = [...problemsOf(id), ...problemCodes];
  const match = candidates.find((code) => problemStatuses[code] === status);
  if (!match) throw new Error(`The contract has no problem with status ${status}.`);
  return match;
}
