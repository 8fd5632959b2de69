import { delay } from 'msw';
import type { Backend } from '#mocks/backend.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { toIso } from '#mocks/codes/epoch.ts';
import { describeFailure, type FailureReporter } from '#mocks/failure-report.ts';
import type { LoggedRequest } from '#mocks/request-log.ts';
import { type ApiFault, maximumDelay, type SimulatorState } from '#mocks/simulator-state.ts';
import { TakenOverError } from '#mocks/store/store.ts';
import { failureResponse } from './failure.ts';
import { redactBody, redactUrl } from './redact-body.ts';

/** Response header that names the fault which altered the response. */
export const simulatedFault = 'X-Simulated-Fault';

/** Longest body that is logged, in characters. Of a longer body only the length is logged. */
const maxLoggedCharacters = 65_536;

/** A response before it is sent, with the facts for its log entry. */
export interface PendingResponse {
  readonly response: Response;
  /** The time at which the request was carried out, on the simulator's clock. */
  readonly now: EpochMs;
  /** The delay before the response is sent, in milliseconds. */
  readonly delayMs: number;
  readonly fault?: ApiFault | undefined;
}

/** Handles one request: assigns its id, delays the response, and logs both. */
export type Respond = (
  operation: string,
  request: Request,
  prepare: (requestId: string) => Promise<PendingResponse>,
) => Promise<Response>;

/** The delay of a response in milliseconds: the simulator's latency plus that of a `slow` fault, at most 30 s. */
export function responseDelay({ latency }: SimulatorState, fault?: ApiFault): number {
  return Math.min(latency + (fault?.kind === 'slow' ? fault.milliseconds : 0), maximumDelay);
}

/**
 * Creates the responder of a backend. Errors thrown while a request is handled
 * are reported, and the response is a problem of the contract.
 */
export function createResponder(
  { wall, requests, latest }: Backend,
  apiBase: string,
  report: FailureReporter,
): Respond {
  const failureFor = (error: unknown, id: string, { method, url }: Request): PendingResponse => {
    // Not a failure of the simulator: the page shows this state itself.
    if (!(error instanceof TakenOverError))
      report(`${method} ${redactUrl(urlBelow(apiBase, url))} (${id}) could not be answered: ${describeFailure(error)}`);
    const now = latest();
    return { response: failureResponse(error, id, now), now, delayMs: 0 };
  };
  return async (operation, request, prepare) => {
    const id = requests.nextId();
    const startedAt = wall();
    // A GET request has no body, and cloning a request costs as much as responding to it.
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
 * Returns a function that creates the log entry of a body: the redacted body, its length if it is long, or nothing if
 * it is empty.
 */
function bodyLogger(name: 'request' | 'response', text: string): () => Pick<LoggedRequest, 'request' | 'response'> {
  if (text === '') return () => ({});
  const { length } = text;
  return length > maxLoggedCharacters
    ? () => ({ [name]: `(${length} characters)` })
    : () => ({ [name]: redactBody(text) });
}

/** The URL relative to the API's base. */
function urlBelow(apiBase: string, address: string): URL {
  const url = new URL(address);
  const base = new URL(apiBase, address).pathname;
  if (url.pathname.startsWith(base)) url.pathname = url.pathname.slice(base.length);
  return url;
}
