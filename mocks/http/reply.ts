import { HttpResponse } from 'msw';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { matchesWeakly } from './etag.ts';
import type { HandlerResult } from './problem.ts';

/** Values for the headers that every response carries. */
export interface Envelope {
  readonly requestId: string;
  readonly now: EpochMs;
}

/** The headers that belong to a status. */
const statusHeaders: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  // The summary shows the progress, at an address relative to that of the registration (RFC 9110 §10.2.2).
  202: { Location: 'summary', 'Retry-After': '1' },
  // A browser asks for no password because of this scheme.
  401: { 'WWW-Authenticate': 'Bearer' },
  // What a request body may be (RFC 9110 §15.5.16).
  415: { Accept: 'application/json', 'Accept-Encoding': 'identity' },
};

/** The HTTP response. Its Date header is the simulator's current time: bodies hold instants only. */
export function replyOf({ status, body, etag, isReplay }: HandlerResult, envelope: Envelope): Response {
  const response = textReply(JSON.stringify(body), status, envelope, etag);
  if (isReplay) response.headers.set('Idempotent-Replayed', 'true');
  for (const [name, value] of Object.entries(statusHeaders[status] ?? {})) response.headers.set(name, value);
  return response;
}

/** The response to a read whose response the client has (RFC 9110 §15.4.5): the headers of the full one, and no body. */
export const notModified = (etag: string, envelope: Envelope): Response =>
  new Response(null, {
    status: 304,
    headers: commonHeaders(envelope, etag),
  });

/** A response without a body. */
export const noContent = (envelope: Envelope): Response =>
  new Response(null, { status: 204, headers: commonHeaders(envelope, undefined) });

/** The headers of an event stream. The last one keeps nginx from collecting the events before it passes them on. */
export const streamHeaders = (envelope: Envelope): Readonly<Record<string, string>> => ({
  'Content-Type': 'text/event-stream',
  ...commonHeaders(envelope, undefined),
  'X-Accel-Buffering': 'no',
});

/** The response to a request: 304 to a read if the client has the response already. */
export function replyTo({ method, headers }: Request, result: HandlerResult, envelope: Envelope): Response {
  const { status, etag } = result;
  const isCurrent = etag !== undefined && matchesWeakly(headers.get('If-None-Match') ?? '', etag);
  return method === 'GET' && status === 200 && isCurrent ? notModified(etag, envelope) : replyOf(result, envelope);
}

/** A response with the given text, which may be invalid JSON. */
export function textReply(text: string, status: number, envelope: Envelope, etag?: string): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new HttpResponse(text, { status, headers: { 'Content-Type': type, ...commonHeaders(envelope, etag) } });
}

function commonHeaders({ requestId, now }: Envelope, etag: string | undefined): Record<string, string> {
  return {
    'Cache-Control': 'no-store',
    Date: new Date(now).toUTCString(),
    'X-Request-Id': requestId,
    ...(etag === undefined ? {} : { ETag: etag }),
  };
}
