import type { MiddlewareHandler } from 'hono';

const thisMachine = ['localhost', '127.0.0.1', '[::1]'];

/**
 * Lets in nobody but the pages served here: not another site's page, nor one whose name was made to lead here. `origins`
 * are the addresses the pages are opened at when they are not this machine's own, e.g. behind a proxy.
 */
export function onlyOwnPages(origins: readonly string[]): MiddlewareHandler {
  const named = origins.map((origin) => new URL(origin));
  return async ({ req }, next) => {
    const { origin, hostname, host } = new URL(req.url);
    const own = [...(thisMachine.includes(hostname) ? [origin] : []), ...named.map((each) => each.origin)];
    const isAddressed = thisMachine.includes(hostname) || named.some((each) => each.host === host);
    const from = req.header('Origin');
    if (!isAddressed || (from !== undefined && !own.includes(from))) {
      return new Response('Only the pages served here may ask.', { status: 403 });
    }
    return next();
  };
}
