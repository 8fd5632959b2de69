import { HttpResponse } from 'msw';
import type { ApiFault, World } from '#mocks/world.ts';
import type { Operation } from '#src/contract/operation.ts';
import { type Answer, problemWithStatus, type Refusal } from './problem.ts';
import { type Envelope, replyOf, textReply } from './reply.ts';

/** A fault that keeps a request from being carried out at all. */
export type Barrier = Extract<ApiFault, { kind: 'network' | 'status' }>;
/** A fault of the answer to what has been carried out. */
export type Distortion = Exclude<ApiFault, Barrier>;

/** The fault that the lab has set for this operation, or for every one. */
export function faultOf(world: World, operation: string): ApiFault | undefined {
  return world.faults[operation] ?? world.faults['*'];
}

/** Whether the request is kept from being carried out. */
export function isBarrier(fault: ApiFault): fault is Barrier {
  return fault.kind === 'network' || fault.kind === 'status';
}

/** How long a client that has asked too often is to wait, in seconds. */
const secondsToWait = '30';

/** The reply to what has not been carried out: none, or the operation's own problem of that status. */
export function barred(
  fault: Barrier,
  operation: Operation,
  refuse: (refusal: Refusal) => Answer,
  envelope: Envelope,
): Response {
  if (fault.kind === 'network') return HttpResponse.error();
  const reply = replyOf(refuse({ problem: problemWithStatus(operation, fault.status) }), envelope);
  if (fault.status === 429) reply.headers.set('Retry-After', secondsToWait);
  return reply;
}

/** The reply to what has been carried out, as the fault leaves it; one that is late is whole (`heldBack`). */
export function distorted(fault: Distortion, answer: Answer, envelope: Envelope): Response {
  switch (fault.kind) {
    case 'answer-lost':
      return HttpResponse.error();
    case 'malformed-json':
      return textReply(JSON.stringify(answer.body).slice(0, -1), answer.status, envelope);
    case 'wrong-shape':
      return replyOf({ ...answer, body: { unexpected: true } }, envelope);
    case 'slow':
      return replyOf(answer, envelope);
  }
}
