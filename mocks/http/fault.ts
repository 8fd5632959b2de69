import { delay, HttpResponse } from 'msw';
import { type ApiFault, maximumDelay, type World } from '#mocks/world.ts';
import type { Answer } from './problem.ts';
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

/** The reply to what has been carried out, as the fault leaves it. */
export async function distorted(fault: Distortion, answer: Answer, envelope: Envelope): Promise<Response> {
  switch (fault.kind) {
    case 'answer-lost':
      return HttpResponse.error();
    case 'malformed-json':
      return textReply(JSON.stringify(answer.body).slice(0, -1), answer.status, envelope);
    case 'wrong-shape':
      return replyOf({ ...answer, body: { unexpected: true } }, envelope);
    case 'slow':
      await delay(Math.min(fault.milliseconds, maximumDelay));
      return replyOf(answer, envelope);
  }
}
