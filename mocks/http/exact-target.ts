import type { Backend } from '#mocks/backend.ts';
import { problemOf } from './problem.ts';
import { replyOf } from './reply.ts';

/**
 * Whether the target of a request is written as the path of its URL. Node's URL parser has resolved `..` and `%2e%2e`
 * before a handler sees the path, so such a request would otherwise act under another path's name. A target with a scheme
 * and a host is allowed (RFC 9112 §3.2). The target is absent if the request did not come over the network.
 */
export function isExactTarget(target: string | undefined, url: string): boolean {
  if (target === undefined) return true;
  return target.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/)[0] === new URL(url).pathname;
}

/** The 404 response to a request whose target is not exact. All these responses share one request id. */
export function targetNotFound({ run }: Backend): Promise<Response> {
  const requestId = 'not-found';
  const body = problemOf({ problem: 'not-found' }, requestId);
  return run((_view, now) => ({ value: replyOf({ status: body.status, body }, { requestId, now }) }));
}
