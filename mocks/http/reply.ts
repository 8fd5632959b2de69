import { HttpResponse } from 'msw';
import type { EpochMs } from '#mocks/codes/epoch.ts';

import type { HandlerResult } from './problem.ts';

/** Values for the headers that every response carries. */
export interface Envelope {
  readonly requestId: string;
  readonly now: EpochMs;
}

/** What a request body may be, as a response 415 says it (RFC 9110 §15.5.16). */
const accepted = { Accept: 'application/json', 'Accept-Encoding': 'identity' };

/** The HTTP response. Its Date header is the simulator's current time: bodies hold instants only. */
export function replyOf({ status, body, etag, isReplay }: HandlerResult, envelope: Envelope): Response {
  const response = textReply(JSON.stringify(body), status, envelope, etag);
  if (isReplay) response.headers.set('Idempotent-Replayed', 'true');
  if (status === 415) for (const [name, value] of Object.entries(accepted)) response.headers.set(name, value);
  return response;
}

/** A response with the given text, which may be invalid JSON. */
export function textReply(text: string, status: number, { requestId, now }: Envelope, etag?: string): Response {
  return new HttpResponse(text, {
    status,
    headers: {
      'Content-Type': status >= 400 ? 'application/problem+json' : 'application/json',
      'Cache-Control': 'no-store',
      Date: new Date(now).toUTCString(),
      'X-Request-Id': requestId,
      ...(etag === undefined ? {} : { ETag: etag }),
    },
  });
}
