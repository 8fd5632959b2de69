import { defaultApiBase, type OperationId, operations } from '#src/contract/operations.ts';
import { problem } from '#src/contract/problem.ts';
import type { z } from '#src/contract/schema.ts';
import { hasUnseen, withUnseenMarked } from '#src/domain/plain-text.ts';
import { ApiError, type FailureCode } from './api-error.ts';
import { retryAfterOf } from './retry-after.ts';
import { synchronize } from './server-clock.ts';
import { shownAnswer } from './shown-answer.ts';

const timeout = 30_000;

/** Where the API is: filled in where the page is served. */
function apiBase(): string {
  const told = document.querySelector('meta[name="api-base"]')?.getAttribute('content');
  return told || defaultApiBase;
}

/** What goes with a call of an operation. */
export interface Call {
  readonly body?: unknown;
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** Sent as Idempotency-Key: the same key never acts twice. */
  readonly idempotencyKey?: string;
  /** Sent as If-Match: the ETag of what is being replaced. */
  readonly ifMatch?: string;
  readonly signal?: AbortSignal;
}

/** What an operation answered, checked against the contract. */
export interface Answer<Id extends OperationId> {
  readonly body: z.infer<(typeof operations)[Id]['response']>;
  readonly etag: string | undefined;
}

function addressOf(id: OperationId, query: Call['query']): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) if (value !== undefined) parameters.set(name, value);
  const search = parameters.size > 0 ? `?${parameters}` : '';
  return `${apiBase()}${operations[id].path}${search}`;
}

function initOf(id: OperationId, call: Call): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json, application/problem+json' };
  if (call.body !== undefined) headers['content-type'] = 'application/json';
  if (call.idempotencyKey) headers['idempotency-key'] = call.idempotencyKey;
  if (call.ifMatch) headers['if-match'] = call.ifMatch;
  const limit = AbortSignal.timeout(timeout);
  return {
    method: operations[id].method,
    credentials: 'same-origin',
    // What the product says holds now. Besides, while an answer is awaited browsers hold back who asks the cache the same.
    cache: 'no-store',
    headers,
    signal: call.signal ? AbortSignal.any([call.signal, limit]) : limit,
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  };
}

/** Whether an operation changes something in the product: what is only judged or tried changes nothing. */
function isChange(id: OperationId): boolean {
  const { kind } = operations[id];
  return (kind === 'act' || kind === 'edit') && id !== 'checkAuthorization' && id !== 'testConnection';
}

async function send(id: OperationId, call: Call): Promise<{ reply: Response; text: string }> {
  try {
    const reply = await fetch(addressOf(id, call.query), initOf(id, call));
    return { reply, text: await reply.text() };
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    const isTimeout = cause instanceof DOMException && cause.name === 'TimeoutError';
    throw new ApiError({ code: isTimeout ? 'timeout' : 'network', isChange: isChange(id), raw: String(cause) });
  }
}

/** What was answered, its texts as they may be shown: no name looks like another, or turns the sentence it stands in. */
function parse(text: string): unknown {
  const mark = (_key: string, value: unknown) => (typeof value === 'string' ? withUnseenMarked(value) : value);
  try {
    // Hardly any answer has such a text, and looking at each of its values takes far longer than reading it.
    return hasUnseen(text) ? JSON.parse(text, mark) : JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What a status means when the answer itself does not say it, as from a proxy in between. */
function codeOf(status: number): FailureCode {
  const statuses: Readonly<Record<number, FailureCode>> = {
    401: 'session-ended',
    403: 'role-not-allowed',
    404: 'not-found',
    405: 'method-not-allowed',
    413: 'request-too-large',
    429: 'too-many-requests',
    500: 'internal-error',
    502: 'bad-gateway',
    503: 'service-unavailable',
    504: 'bad-gateway',
    507: 'storage-full',
  };
  return statuses[status] ?? 'malformed-answer';
}

/**
 * Asks the API for one operation and checks the answer against the contract. The only fetch of the app.
 * Throws ApiError; an abort through the call's own signal is passed on as it is.
 */
export async function request<Id extends OperationId>(id: Id, call: Call = {}): Promise<Answer<Id>> {
  const { reply, text } = await send(id, call);
  const requestId = reply.headers.get('x-request-id') ?? undefined;
  // The backend names every request. An answer without a name comes from a proxy or a file server, whose clock is another.
  if (requestId !== undefined) synchronize(reply.headers.get('date'));
  const body = parse(text);
  const failure = () => ({
    isChange: isChange(id),
    status: reply.status,
    requestId,
    raw: withUnseenMarked(shownAnswer(text, call.body, !reply.ok)),
  });
  if (!reply.ok) {
    const told = problem.safeParse(body);
    const retryAfter = retryAfterOf(reply.headers);
    throw new ApiError({ ...failure(), retryAfter, ...(told.success ? told.data : { code: codeOf(reply.status) }) });
  }
  const checked = operations[id].response.safeParse(body);
  const etag = reply.headers.get('etag') ?? undefined;
  // Without its tag what was read could not be changed: saving it would do nothing, and say nothing.
  const isWhole = checked.success && (operations[id].kind !== 'read-tagged' || etag !== undefined);
  if (!isWhole) throw new ApiError({ ...failure(), code: 'malformed-answer' });
  return { body: checked.data as Answer<Id>['body'], etag };
}
