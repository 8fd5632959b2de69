import { delay } from 'msw';
import type { Backend } from '#mocks/backend.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { toIso } from '#mocks/codes/epoch.ts';
import { type ApiFault, maximumDelay, type SimulatorState } from '#mocks/simulator-state.ts';
import { TakenOverError } from '#mocks/store/store.ts';
import { describeFailure, type FailureReporter, failureResponse } from './failure.ts';
import { redactBody, redactUrl } from './redact-body.ts';
import type { LoggedRequest } from './request-log.ts';

/** Stands in a reply that a fault has made other than it should be, and says which. */
export const simulatedFault = 'X-Simulated-Fault';

/** The longest body that is kept for the log, in characters; of a longer one only its length is told. */
const maxLoggedCharacters = 65_536;

/** A reply before it is sent, and what is told of it in the log. */
export interface PendingResponse {
  readonly response: Response;
  /** The moment of the world at which it was carried out. */
  readonly now: EpochMs;
  /** How long it is held back, in milliseconds (`delayedResponse`). */
  readonly delayMs: number;
  readonly fault?: ApiFault | undefined;
}

/** Answers one request: names it, holds the reply back, and notes both in the log. */
export type Respond = (
  operation: string,
  request: Request,
  prepare: (requestId: string) => Promise<PendingResponse>,
) => Promise<Response>;

/**
 * How long an answer of this world is held back, in milliseconds: its latency and a fault that makes it late, 30 s at
 * most.
 */
export function responseDelay({ latency }: SimulatorState, fault?: ApiFault): number {
  return Math.min(latency + (fault?.kind === 'slow' ? fault.milliseconds : 0), maximumDelay);
}

/**
 * The answering of this backend. Requests are named in order, from `request-1`. Whatever is thrown while one is answered is
 * reported, and the answer is the contract's problem.
 */
export function createResponder(
  { wall, requests, latest }: Backend,
  apiBase: string,
  report: FailureReporter,
): Respond {
  let count = 0;
  const failureFor = (error: unknown, id: string, { method, url }: Request): PendingResponse => {
    // Not a failure of the simulator: the page says what has happened.
    if (!(error instanceof TakenOverError))
      report(`${method} ${redactUrl(urlBelow(apiBase, url))} (${id}) could not be answered: ${describeFailure(error)}`);
    const now = latest();
    return { response: failureResponse(error, id, now), now, delayMs: 0 };
  };
  return async (operation, request, prepare) => {
    count += 1;
    const id = `request-${count}`;
    const startedAt = wall();
    // Who only reads sends nothing, and a copy of a request costs as much as the answer.
    const requestText = request.method === 'GET' ? '' : await request.clone().text();
    const logRequestBody = bodyLogger('request', requestText);
    const pending = await prepare(id).catch((error: unknown) => failureFor(error, id, request));
    const { response, now, delayMs, fault } = pending;
    if (delayMs > 0) await delay(delayMs);
    const hasResponse = response.type !== 'error';
    if (hasResponse && fault && fault.kind !== 'slow') response.headers.set(simulatedFault, fault.kind);
    const logResponseBody = bodyLogger('response', hasResponse ? await response.clone().text() : '');
    const durationMs = Math.max(0, wall() - startedAt);
    requests.add(() => ({
      id,
      at: toIso(now),
      method: request.method,
      path: redactUrl(urlBelow(apiBase, request.url)),
      operation,
      status: hasResponse ? response.status : 'no answer',
      milliseconds: durationMs,
      ...(fault && { fault: fault.kind }),
      ...logRequestBody(),
      ...logResponseBody(),
    }));
    return response;
  };
}

/**
 * What will be told of a body: itself with what is secret masked, its length when it is long, nothing when there is
 * none.
 */
function bodyLogger(name: 'request' | 'response', text: string): () => Pick<LoggedRequest, 'request' | 'response'> {
  if (text === '') return () => ({});
  const { length } = text;
  return length > maxLoggedCharacters
    ? () => ({ [name]: `(${length} characters)` })
    : () => ({ [name]: redactBody(text) });
}

/** The address without the API's base. */
function urlBelow(apiBase: string, address: string): URL {
  const url = new URL(address);
  const base = new URL(apiBase, address).pathname;
  if (url.pathname.startsWith(base)) url.pathname = url.pathname.slice(base.length);
  return url;
}
