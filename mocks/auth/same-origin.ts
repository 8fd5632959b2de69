import type { HttpBindings } from '@hono/node-server';
import type { HonoRequest, MiddlewareHandler } from 'hono';

/** How many `Host` headers a request has that came over the network. */
function countHostHeaders(env: Partial<HttpBindings> | undefined): number {
  const headers = env?.incoming?.rawHeaders ?? [];
  return headers.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length;
}

/** Answers whether a request came to one of these addresses that is opened over TLS, or came over TLS itself. */
export function opensOverTls(origins: readonly string[]): (request: Request) => boolean {
  const secure = origins.map((origin) => new URL(origin)).filter(({ protocol }) => protocol === 'https:');
  return ({ url }) => {
    const { protocol, host } = new URL(url);
    return protocol === 'https:' || secure.some((secureUrl) => secureUrl.host === host);
  };
}

const localHosts = ['localhost', '127.0.0.1', '[::1]'];

/** What a browser says of a request that no other page had a hand in: made by this page, or by the person at the address bar. */
const sameOriginSites = ['same-origin', 'none'];

/** Whether it is a link to a page that was followed, from wherever: there is no harm in showing a page. */
const isLinkNavigation = (req: HonoRequest) =>
  req.method === 'GET' && req.header('Sec-Fetch-Mode') === 'navigate' && req.header('Sec-Fetch-Dest') === 'document';

/**
 * Lets in nobody but the pages served here: not another site's page, nor one whose name was made to lead here. `origins`
 * are the addresses the pages are opened at when they are not this machine's own, e.g. behind a proxy.
 *
 * It is the whole protection against forged requests, since whoever has not signed in is somebody here too: a
 * `SameSite` cookie, or a token beside it, would protect only those who have. Hono's own check passes what it takes for no
 * form, and takes any one of the two headers for enough. A browser sends `Origin` with all that changes anything, and
 * `Sec-Fetch-Site` with everything; who sends neither is a program, which nobody's page has sent.
 */
export function sameOriginOnly(origins: readonly string[]): MiddlewareHandler {
  const allowedOrigins = origins.map((origin) => new URL(origin));
  return async ({ req, env }, next) => {
    // Who looks at another one of two hosts than the server before this would let in what is not to come in.
    if (countHostHeaders(env) > 1) return new Response('A request names one host.', { status: 400 });
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
    if (!isHostAllowed || isCrossOrigin) return new Response('Only the pages served here may ask.', { status: 403 });
    return next();
  };
}
