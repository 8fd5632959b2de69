import type { EpochMs } from '#mocks/codes/epoch.ts';
import { StorageFullError, TakenOverError } from '#mocks/store/store.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import { problemOf } from './problem.ts';
import { replyOf } from './reply.ts';

/** Tells the user who runs the simulator what went wrong in it, in one line. */
export type FailureReporter = (line: string) => void;

/** The reply to a request that could not be answered because something in the simulator threw. */
export function failureResponse(error: unknown, requestId: string, now: EpochMs): Response {
  const body = problemOf({ problem: problemCodeFor(error) }, requestId);
  return replyOf({ status: body.status, body }, { requestId, now });
}

function problemCodeFor(error: unknown): ProblemCode {
  if (error instanceof StorageFullError) return 'storage-full';
  // The page says so itself, and what to do (mocks/screens/notice/).
  return error instanceof TakenOverError ? 'service-unavailable' : 'internal-error';
}

/**
 * A thrown error in one line, without anything that was sent. The message of an error may quote what it was about, a token
 * for instance; it is shown only of errors that the system or the database has thrown, which have a code.
 */
export function describeFailure(error: unknown): string {
  if (error instanceof StorageFullError) return error.message;
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const { code } = error as { readonly code?: unknown };
  const stackLine = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  const summary = typeof code === 'string' ? `${error.name} ${code}: ${error.message.split('\n')[0]}` : error.name;
  return `${summary}${stackLine === undefined ? '' : ` ${stackLine.trim()}`}`;
}
