import type { EpochMs } from '#mocks/codes/epoch.ts';
import { StorageFullError, TakenOverError } from '#mocks/store/store.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import { problemOf } from './problem.ts';
import { replyOf } from './reply.ts';

/** Reports an internal error of the simulator, in one line, to the user who runs it. */
export type FailureReporter = (line: string) => void;

/** The response to a request that failed because the simulator threw an error. */
export function failureResponse(error: unknown, requestId: string, now: EpochMs): Response {
  const body = problemOf({ problem: problemCodeFor(error) }, requestId);
  return replyOf({ status: body.status, body }, { requestId, now });
}

function problemCodeFor(error: unknown): ProblemCode {
  if (error instanceof StorageFullError) return 'storage-full';
  // The page itself shows this state and its remedy (mocks/screens/notice/).
  return error instanceof TakenOverError ? 'service-unavailable' : 'internal-error';
}

/**
 * Describes a thrown error in one line, without anything that was sent. An error message may quote its input, a token
 * for instance, so the message is included only for errors with a `code`, which come from the system or the database.
 */
export function describeFailure(error: unknown): string {
  if (error instanceof StorageFullError) return error.message;
  if (!(error instanceof Error)) return `a ${typeof error} was thrown`;
  const { code } = error as { readonly code?: unknown };
  const stackLine = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  const summary = typeof code === 'string' ? `${error.name} ${code}: ${error.message.split('\n')[0]}` : error.name;
  return `${summary}${stackLine === undefined ? '' : ` ${stackLine.trim()}`}`;
}
