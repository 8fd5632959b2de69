import type { Operation } from '#src/contract/operation.ts';
import { problemsOf } from '#src/contract/operations.ts';
import { type Problem, type ProblemCode, problemCodes } from '#src/contract/problem.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';

/** What is answered: still without the headers every reply carries. */
export interface HandlerResult {
  readonly status: number;
  readonly body: unknown;
  readonly etag?: string;
  /** How many entries the activity had when it was given first, where it is given again. */
  readonly activityCount?: number;
}

/** A refusal as it is known before the reply has an identity. */
export interface ApiRefusal {
  readonly problem: ProblemCode;
  readonly field?: string;
  /** What a code that was handed over turned out to be. */
  readonly detectedCode?: Problem['detectedCode'];
  /** In place of the title that the problem has by its name. */
  readonly title?: string;
}

/** Where one signs in again: in the host product; here a page with one button. */
export const signInUrl = '/sign-in';

/** The refusal as RFC 9457 wants it. */
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

/** The problem an operation would have for this status: its own before the common ones, before any other. */
export function problemWithStatus(operation: Operation, status: number): ProblemCode {
  const candidates: readonly ProblemCode[] = [...problemsOf(operation), ...problemCodes];
  const match = candidates.find((code) => problemStatuses[code] === status);
  if (!match) throw new Error(`The contract has no problem with status ${status}.`);
  return match;
}
