import { type OperationId, operations } from '#src/contract/operations.ts';
import type { z } from '#src/contract/schema.ts';
import { mayContainInvisible, replaceInvisible } from '#src/domain/plain-text.ts';
import { servedAt } from '#src/served-at.ts';
import { ApiError, type ApiErrorCode } from './api-error.ts';
import { redactResponse } from './redact-response.ts';
import { syncServerTime } from './server-clock.ts';

const TIMEOUT_MS = 30_000;

/** The options of a request. */
export interface RequestOptions<Id extends OperationId = OperationId> {
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Sent as Idempotency-Key: the backend carries out a key only once. */
  readonly idempotencyKey?: string;
  /** Sent as If-Match: the ETag of the value to replace. */
  readonly ifMatch?: string;
  /** The response that the caller has. Its ETag is sent as If-None-Match; if it is current, the result is this object. */
  readonly known?: ApiResponse<Id> | undefined;
  readonly signal?: AbortSignal;
}

/** Names the parts of a response that the page does not show, because it does not know them; for users and support. */
interface PartialBody {
  readonly leftOut?: string;
}

/** The response of an operation, checked against the contract. A code may be unknown (docs/decisions/0037). */
export interface ApiResponse<Id extends OperationId> {
  readonly body: z.infer<(typeof operations)[Id]['response']> & PartialBody;
  /** Without the mark of a weak one. */
  readonly etag: string | undefined;
}

function buildUrl(id: OperationId, query: RequestOptions['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) parameters.set(name, value);
  const search = parameters.size > 0 ? `?${parameters}` : '';
  return `${servedAt.apiBase}${operations[id].path}${search}`;
}

function buildRequestInit(id: OperationId, options: RequestOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (options.body !== undefined) headers['content-type'] = 'application/json';
  if (options.idempotencyKey) headers['idempotency-key'] = options.idempotencyKey;
  if (options.ifMatch) headers['if-match'] = options.ifMatch;
  if (options.known?.etag) headers['if-none-match'] = options.known.etag;
  const timeoutSignal = AbortSignal.timeout(TIMEOUT_MS);
  return {
    method: operations[id].method,
    credentials: 'same-origin',
    // A state is valid only now. Besides, browsers queue a second request for an address that the HTTP cache is fetching.
    cache: 'no-store',
    headers,
    signal: options.signal ? AbortSignal.any([options.signal, timeoutSignal]) : timeoutSignal,
    ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
  };
}

/** Whether an operation changes something in the product. A check of a code or a connection test does not. */
function isChange(id: OperationId): boolean {
  const { kind } = operations[id];
  return kind === 'command' || kind === 'update';
}

async function send(id: OperationId, options: RequestOptions): Promise<{ response: Response; text: string }> {
  try {
    const response = await fetch(buildUrl(id, options.query), buildRequestInit(id, options));
    return { response, text: await response.text() };
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    const isTimeout = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw new ApiError({ code: isTimeout ? 'timeout' : 'network', isChange: isChange(id), raw: String(cause) });
  }
}

/**
 * Parses a JSON body and replaces invisible characters in its texts, so that no name imitates another or reverses the
 * sentence around it. Returns undefined when the text is no JSON.
 */
function parseBody(text: string): unknown {
  const reviver = (_key: string, value: unknown) => (typeof value === 'string' ? replaceInvisible(value) : value);
  try {
    // A reviver takes far longer than parsing, and hardly any response needs it.
    return mayContainInvisible(text) ? JSON.parse(text, reviver) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The error code of a response without a known problem code, such as a proxy's. */
function errorCodeForStatus(status: number, id: OperationId): ApiErrorCode {
  const statuses: Readonly<Record<number, ApiErrorCode>> = {
    401: 'session-ended',
    403: 'role-not-allowed',
    404: 'not-found',
    405: 'method-not-allowed',
    // The only precondition is that of an update: the revision of the setting.
    ...(operations[id].kind === 'update' && { 412: 'settings-changed' }),
    413: 'request-too-large',
    429: 'too-many-requests',
    502: 'bad-gateway',
    503: 'service-unavailable',
    504: 'bad-gateway',
    507: 'storage-full',
  };
  return statuses[status] ?? (status < 400 ? 'invalid-response' : status < 500 ? 'refused' : 'internal-error');
}

/**
 * Loads the reader of problems and of bodies that do not fit the contract. Returns undefined if it cannot be loaded; a
 * problem is then judged by its status.
 */
const loadReader = () => import('./unexpected-response.ts').catch(() => undefined);

/**
 * Sends the request of one operation and checks the response against the contract. The only use of fetch in the app.
 * Throws ApiError; an abort by `options.signal` is thrown unchanged.
 */
export async function request<Id extends OperationId>(
  id: Id,
  options: RequestOptions<Id> = {},
): Promise<ApiResponse<Id>> {
  const { response, text } = await send(id, options);
  const requestId = response.headers.get('x-request-id') ?? undefined;
  // The backend sends a request id with every response. Without one the response is a proxy's, with another clock.
  if (requestId !== undefined) syncServerTime(response.headers.get('date'));
  if (response.status === 304 && options.known) return options.known;
  const body = parseBody(text);
  const errorContext = () => ({
    isChange: isChange(id),
    status: response.status,
    requestId,
    raw: replaceInvisible(redactResponse(text, options.body, !response.ok)),
  });
  if (!response.ok) {
    throw new ApiError({
      ...errorContext(),
      code: errorCodeForStatus(response.status, id),
      ...(await loadReader())?.readProblem(body, options.body, response.headers),
    });
  }
  const read = operations[id].response.safeParse(body).data ?? (await loadReader())?.readResponse(id, body);
  // A proxy or server that compresses a response makes its ETag weak. As If-Match only the strong one is valid.
  const etag = response.headers.get('etag')?.replace('W/', '');
  // A `query-with-etag` response without an ETag is invalid: the later `PUT` would have no If-Match.
  if (read && (etag !== undefined || operations[id].kind !== 'query-with-etag'))
    return { body: read as ApiResponse<Id>['body'], etag };
  const isOwn = requestId !== undefined && response.headers.get('content-type')?.includes('json');
  throw new ApiError({ ...errorContext(), code: isOwn ? 'unknown-response' : 'invalid-response' });
}
