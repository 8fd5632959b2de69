import { getResponse, type RequestHandler } from 'msw';
import type { Backend } from '#mocks/backend.ts';
import { problemOf } from './problem.ts';
import { replyOf } from './reply.ts';

/** Host names without characters that MSW reads as a URL pattern, unlike `[::1]:4174`. */
const simpleHostPattern = /^[\w.-]+$/;

/**
 * Creates a request handler from the handlers of the API (`createHandlers`), for a page as for a server. A request goes to
 * the handler with exactly its method and path, or else to the last one, which responds to everything that the API does
 * not have. (MSW alone ignores letter case, a trailing slash and a trailing backslash.) HEAD requests are handled as GET
 * and answered with the same headers, without the body.
 */
export function createRequestHandler(handlers: readonly RequestHandler[]): (request: Request) => Promise<Response> {
  const named = new Map(handlers.map((handler) => [handler.info.header, handler]));
  return async (request) => {
    const { origin, hostname, pathname, search } = new URL(request.url);
    const isHead = request.method === 'HEAD';
    const method = isHead && named.has(`GET ${pathname}`) ? 'GET' : request.method;
    const handler = named.get(`${method} ${pathname}`) ?? handlers.at(-1);
    const isSimpleHost = simpleHostPattern.test(hostname);
    const baseUrl = isSimpleHost ? origin : 'http://localhost';
    const forwardedRequest =
      isHead || !isSimpleHost
        ? new Request(`${baseUrl}${pathname}${search}`, requestInitFor(request, method))
        : request;
    const response = await getResponse(handler ? [handler] : [], forwardedRequest, { baseUrl });
    if (!response) throw new Error('The simulator has no answer.');
    return isHead ? withoutBody(response) : response;
  };
}

/** The init options to repeat a request with another URL. */
function requestInitFor({ headers, body }: Request, method: string): RequestInit {
  return { method, headers, ...(body && { body, duplex: 'half' }) };
}

/** The response to HEAD: that to GET with the length of its body, but without the body. A network error stays one. */
async function withoutBody(response: Response): Promise<Response> {
  if (response.type === 'error') return response;
  const { status, headers } = response;
  const { byteLength } = await response.arrayBuffer();
  const bodiless = new Response(null, { status, headers });
  // A 304 response has no length: that of an empty body would be wrong.
  if (status !== 304) bodiless.headers.set('Content-Length', String(byteLength));
  return bodiless;
}

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
