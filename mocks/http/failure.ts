import type { EpochMs } from '#mocks/codes/epoch.ts';
import { StorageFullError, TakenOverError } from '#mocks/store/store.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import { problemOf } from './problem.ts';
import { replyOf } from './reply.ts';

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
