import { problemOf } from '#mocks/http/problem.ts';
import { problemsOf } from '#src/contract/operation-problems.ts';
import type { OperationId } from '#src/contract/operations.ts';
import { problemStatuses } from '#src/contract/problem-statuses.ts';
import {
  type FaultPhase,
  type ResponseFaultKind,
  type ResponseOrigin,
  responseDelayMs,
  retryAfterSeconds,
} from './response-fault-kinds.ts';

/** A fault of an operation's responses. */
export interface FaultInjection {
  readonly kind: ResponseFaultKind;
  readonly phase: FaultPhase;
  readonly origin: ResponseOrigin;
}

/** The request whose response is faulty. */
interface FaultyRequest {
  readonly operation: OperationId;
  /** Sends the request to the backend; each call sends it again. */
  readonly send: () => Promise<Response>;
  /** Rejects when the page aborts the request. */
  readonly aborted: Promise<never>;
  /** Resolves when delayed responses are released. */
  readonly released: Promise<void>;
}

const networkError = () => new TypeError('Failed to fetch');
const delay = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Returns a proxy's minimal HTML page for a status. */
const intermediaryPage = (status: number) => `<!doctype html><html><head><title>${status}</title></head></html>`;

/** Returns whether one of the operation's own problems has this status. */
export function hasProblem(id: OperationId, status: number): boolean {
  return problemsOf(id).some((code) => problemStatuses[code] === status);
}

function statusResponse(status: number, id: OperationId, origin: ResponseOrigin): Response {
  const headers = new Headers(status === 429 ? { 'Retry-After': String(retryAfterSeconds) } : {});
  const code = problemsOf(id).find((candidate) => problemStatuses[candidate] === status);
  if (origin === 'intermediary' || !code) {
    headers.set('Content-Type', 'text/html');
    return new Response(intermediaryPage(status), { status, headers });
  }
  headers.set('Content-Type', 'application/problem+json');
  headers.set('X-Request-Id', 'request-faulty');
  return new Response(JSON.stringify(problemOf({ problem: code }, 'request-faulty')), { status, headers });
}

/** Returns a response with the same status and headers but another body. */
function withBody({ status, headers }: Response, body: BodyInit | null): Response {
  return new Response(body, { status, headers });
}

/** Returns a body stream that fails after half of the text. */
function truncatedStream(text: string): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(text.slice(0, Math.ceil(text.length / 2))));
    },
    pull: (controller) => controller.error(new TypeError('network error')),
  });
}

/** Returns the response that results from the fault, or rejects as `fetch` would. */
export async function faultyResponse(
  { kind, phase, origin }: FaultInjection,
  request: FaultyRequest,
): Promise<Response> {
  const response = phase === 'carried-out' ? await request.send() : undefined;
  switch (kind) {
    case 'connection-refused':
      throw networkError();
    case 'timeout':
      return request.aborted;
    case '400':
    case '401':
    case '403':
    case '404':
    case '409':
    case '412':
    case '422':
    case '429-retry-after':
    case '500':
    case '503':
      return statusResponse(Number.parseInt(kind, 10), request.operation, origin);
    case '502-html-page':
      return statusResponse(502, request.operation, 'intermediary');
  }
  if (!response) throw new Error(`The fault “${kind}” requires a request that was carried out.`);
  switch (kind) {
    case 'reset-in-mid-response':
      return withBody(response, truncatedStream(await response.text()));
    case 'empty-body':
      return withBody(response, '');
    case 'broken-json':
      return withBody(response, (await response.text()).slice(0, -1));
    case 'wrong-shape':
      return withBody(response, JSON.stringify({ unexpected: true }));
    case 'late':
      await Promise.race([delay(responseDelayMs), request.aborted]);
      return response;
    case 'late-after-close':
      await Promise.race([request.released, request.aborted]);
      return response;
    case 'twice':
      return request.send();
  }
}
