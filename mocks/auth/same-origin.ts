import type { HttpBindings } from '@hono/node-server';
import type { HonoRequest, MiddlewareHandler } from 'hono';

/** Number of `Host` headers of a request that came over the network. */
function countHostHeaders(env: Partial<HttpBindings> | undefined): number {
  const headers = env?.incoming?.rawHeaders ?? [];
  return headers.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
}

/**
 * Returns a function that tells whether a request arrived over TLS, or at one of the `https:` origins (behind a proxy).
 */
export function opensOverTls(origins: readonly string[]): (request: Request) => boolean {
  const secure = origins.map((origin) => new URL(origin)).filter(({ protocol }) => protocol === 'https:');
  return ({ url }) => {
    const { protocol, host } = new URL(url);
    return protocol === 'https:' || secure.some((secureUrl) => secureUrl.host === host);
  };
}

const localHosts = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Values of Sec-Fetch-Site for requests without involvement of another page: made by this page, or from the address
 * bar.
 */
const sameOriginSites = ['same-origin', 'none'];

/** Whether the request is a navigation by link. Showing a page is harmless. */
const isLinkNavigation = (req: HonoRequest) =>
  req.method === 'GET' && req.header('Sec-Fetch-Mode') === 'navigate' && req.header('Sec-Fetch-Dest') === 'document';

/**
 * Middleware that rejects requests from pages of other sites, and requests to host names that were rebound to this
 * server. `origins` are the origins of the pages when they are not local, for example behind a proxy.
 *
 * It is the only protection against forged requests: a request without a cookie runs as the scenario's user, so a
 * `SameSite` cookie or a CSRF token would protect only signed-in users. Hono's own check accepts all requests that are
 * not forms, and accepts either of the two headers alone. Browsers send `Origin` with every request that changes state,
 * and `Sec-Fetch-Site` with every request; a request without both comes from a program, not from a page. A request for which
 * `hasToken` is true is accepted from everywhere: a browser adds no access token by itself, and asks the server before it
 * sends one to another origin.
 */
export function sameOriginOnly(
  origins: readonly string[],
  hasToken: (request: Request) => boolean = () => false,
): MiddlewareHandler {
  const allowedOrigins = origins.map((origin) => new URL(origin));
  return async ({ req, env }, next) => {
    // With two Host headers, a proxy and this server could check different ones.
    if (countHostHeaders(env) > 1) return new Response('A request must have exactly one Host header.', { status: 400 });
    const { origin, hostname, host } = new URL(req.url);
    const acceptedOrigins = [
      ...(localHosts.includes(hostname) ? [origin] : []),
      ...allowedOrigins.map((each) => each.origin),
    ];
    const isHostAllowed = localHosts.includes(hostname) || allowedOrigins.some((each) => each.host === host);
    const originHeader = req.header('Origin');
    const fetchSite = req.header('Sec-Fetch-Site');
    const isCrossOrigin =
      (originHeader !== undefined && !acceptedOrigins.includes(originHeader)) ||
      (fetchSite !== undefined && !sameOriginSites.includes(fetchSite) && !isLinkNavigation(req));
    if (!isHostAllowed || (isCrossOrigin && !hasToken(req.raw)))
      return new Response('Only pages of this origin may send requests.', { status: 403 });
    return next();
  };
}
