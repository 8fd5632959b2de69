import { problemsOf } from '#src/contract/operation-problems.ts';
import type { OperationId } from '#src/contract/operations.ts';
import { type Problem, type ProblemCode, problemCodes } from '#src/contract/problem.ts';
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
  readonly field?: string;
  /** The detected kind, and where known the device, of a rejected code. */
  readonly detectedCode?: Problem['detectedCode'];
  /** Replaces the title that is derived from the problem's code. */
  readonly title?: string;
}

/** The URL for signing in again. In production this is the host product; here it is a page of the simulator. */
export const signInUrl = '/sign-in';

/** The refusal as a problem of RFC 9457. */
export function problemOf({ problem, field, detectedCode, title }: ApiRefusal, requestId: string): Problem {
  return {
    type: `urn:license-usage:problem:${problem}`,
    title: title ?? `${problem.charAt(0).toUpperCase()}${problem.slice(1).replaceAll('-', ' ')}`,
    status: problemStatuses[problem],
    code: problem,
    requestId,
    ...(field === undefined ? {} : { field }),
    ...(detectedCode === undefined ? {} : { detectedCode }),
    ...(problem === 'session-ended' ? { signInUrl } : {}),
  };
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
