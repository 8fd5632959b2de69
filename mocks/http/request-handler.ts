import { getResponse, type RequestHandler } from 'msw';

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
  bodiless.headers.set('Content-Length', String(byteLength));
  return bodiless;
}
