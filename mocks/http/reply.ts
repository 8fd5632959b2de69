import { HttpResponse } from 'msw';
import type { EpochMs } from '#mocks/codes/epoch.ts';

import type { HandlerResult } from './problem.ts';

/** What goes with every reply. */
export interface Envelope {
  readonly requestId: string;
  readonly now: EpochMs;
}

/** The reply as it goes over the wire. The Date header tells the world's now: bodies hold instants only. */
export function replyOf({ status, body, etag }: HandlerResult, envelope: Envelope): Response {
  return textReply(JSON.stringify(body), status, envelope, etag);
}

/** The same of a body that is not what it should be. */
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
