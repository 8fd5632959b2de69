import { delay } from 'msw';
import type { Backend } from '#mocks/backend.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { instantOf } from '#mocks/codes/instant.ts';
import { TakenOverError } from '#mocks/store/store.ts';
import { type ApiFault, maximumDelay, type World } from '#mocks/world.ts';
import { failureLine, failureReply, type Report } from './failure.ts';
import { maskedAddress, maskedBody } from './masked-body.ts';
import type { LoggedRequest } from './request-log.ts';

/** Stands in a reply that a fault has made other than it should be, and says which. */
export const simulatedFault = 'X-Simulated-Fault';

/** The longest body that is kept for the log, in characters; of a longer one only its length is told. */
const longestKept = 65_536;

/** A reply before it is sent, and what is told of it in the log. */
export interface Sent {
  readonly response: Response;
  /** The moment of the world at which it was carried out. */
  readonly now: Moment;
  /** How long it is held back, in milliseconds (`heldBack`). */
  readonly heldFor: number;
  readonly fault?: ApiFault | undefined;
}

/** Answers one request: names it, holds the reply back, and notes both in the log. */
export type Answering = (
  operation: string,
  request: Request,
  answer: (requestId: string) => Promise<Sent>,
) => Promise<Response>;

/**
 * How long an answer of this world is held back, in milliseconds: its latency and a fault that makes it late, 30 s at
 * most.
 */
export function heldBack({ latency }: World, fault?: ApiFault): number {
  return Math.min(latency + (fault?.kind === 'slow' ? fault.milliseconds : 0), maximumDelay);
}

/**
 * The answering of this backend. Requests are named in order, from `request-1`. Whatever is thrown while one is answered is
 * reported, and the answer is the contract's problem.
 */
export function createAnswering({ wall, requests, latest }: Backend, apiBase: string, report: Report): Answering {
  let count = 0;
  const failed = (error: unknown, id: string, { method, url }: Request): Sent => {
    // Not a failure of the simulator: the page says what has happened.
    if (!(error instanceof TakenOverError))
      report(`${method} ${maskedAddress(below(apiBase, url))} (${id}) could not be answered: ${failureLine(error)}`);
    const now = latest();
    return { response: failureReply(error, id, now), now, heldFor: 0 };
  };
  return async (operation, request, answer) => {
    count += 1;
    const id = `request-${count}`;
    const began = wall();
    // Who only reads sends nothing, and a copy of a request costs as much as the answer.
    const asked = request.method === 'GET' ? '' : await request.clone().text();
    const tellAsked = bodyTeller('request', asked);
    const sent = await answer(id).catch((error: unknown) => failed(error, id, request));
    const { response, now, heldFor, fault } = sent;
    if (heldFor > 0) await delay(heldFor);
    const isAnswered = response.type !== 'error';
    if (isAnswered && fault && fault.kind !== 'slow') response.headers.set(simulatedFault, fault.kind);
    const tellAnswered = bodyTeller('response', isAnswered ? await response.clone().text() : '');
    const took = Math.max(0, wall() - began);
    requests.add(() => ({
      id,
      at: instantOf(now),
      method: request.method,
      path: maskedAddress(below(apiBase, request.url)),
      operation,
      status: isAnswered ? response.status : 'no answer',
      milliseconds: took,
      ...(fault && { fault: fault.kind }),
      ...tellAsked(),
      ...tellAnswered(),
    }));
    return response;
  };
}

/**
 * What will be told of a body: itself with what is secret masked, its length when it is long, nothing when there is
 * none.
 */
function bodyTeller(name: 'request' | 'response', text: string): () => Pick<LoggedRequest, 'request' | 'response'> {
  if (text === '') return () => ({});
  const { length } = text;
  return length > longestKept ? () => ({ [name]: `(${length} characters)` }) : () => ({ [name]: maskedBody(text) });
}

/** The address without the API's base. */
function below(apiBase: string, address: string): URL {
  const url = new URL(address);
  const base = new URL(apiBase, address).pathname;
  if (url.pathname.startsWith(base)) url.pathname = url.pathname.slice(base.length);
  return url;
}
