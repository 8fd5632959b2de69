import { HttpResponse } from 'msw';
import type { ApiFault, SimulatorState } from '#mocks/simulator-state.ts';
import type { OperationId } from '#src/contract/operations.ts';
import { type ApiRefusal, type HandlerResult, problemWithStatus } from './problem.ts';
import { type Envelope, replyOf, textReply } from './reply.ts';

/** A fault that prevents a request from being carried out. */
export type RequestFault = Extract<ApiFault, { kind: 'network' | 'status' }>;
/** A fault in the response to a request that has been carried out. */
export type ResponseFault = Exclude<ApiFault, RequestFault>;

/** The fault that the Lab has set for this operation, or for all operations. */
export function faultOf(world: SimulatorState, operation: string): ApiFault | undefined {
  return world.faults[operation] ?? world.faults['*'];
}

/** Whether the fault prevents the request from being carried out. */
export function isRequestFault(fault: ApiFault): fault is RequestFault {
  return fault.kind === 'network' || fault.kind === 'status';
}

/** The Retry-After of a 429 response, in seconds. */
const retryAfterSeconds = '30';

/**
 * The response to a request that is not carried out: a network error, or the operation's own problem with that status.
 */
export function rejectBeforeHandling(
  fault: RequestFault,
  id: OperationId,
  refuse: (refusal: ApiRefusal) => HandlerResult,
  envelope: Envelope,
): Response {
  if (fault.kind === 'network') return HttpResponse.error();
  const reply = replyOf(refuse({ problem: problemWithStatus(id, fault.status) }), envelope);
  if (fault.status === 429) reply.headers.set('Retry-After', retryAfterSeconds);
  return reply;
}

/**
 * The response to a request that has been carried out, as the fault alters it. A slow response is complete: `delayMs`
 * of the pending response delays it.
 */
export function corruptResponse(fault: ResponseFault, result: HandlerResult, envelope: Envelope): Response {
  switch (fault.kind) {
    case 'answer-lost':
      return HttpResponse.error();
    case 'malformed-json':
      return textReply(JSON.stringify(result.body).slice(0, -1), result.status, envelope);
    case 'wrong-shape':
      return replyOf({ ...result, body: { unexpected: true } }, envelope);
    case 'slow':
      return replyOf(result, envelope);
  }
}
