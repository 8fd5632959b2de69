import type { Context, MiddlewareHandler } from 'hono';

/** Headers of a body, which a 304 response does not have. */
const bodyHeaders = ['Content-Length', 'Content-Type', 'Content-Encoding'];

/**
 * Responds with 304 if the client's copy of a file or page is current, by `If-None-Match` or, without it, by
 * `If-Modified-Since` (RFC 9110 §13.2.2). All other headers are those of the full response: a browser replaces the
 * headers of its copy by them, so the page's policy must be among them.
 */
export const respondNotModified: MiddlewareHandler = async (context, next) => {
  await next();
  const { req, res } = context;
  if ((req.method !== 'GET' && req.method !== 'HEAD') || !res.ok) return;
  const [tags, since] = [req.header('If-None-Match'), req.header('If-Modified-Since')];
  const isUnchanged =
    tags === undefined
      ? since !== undefined && isNotAfter(res.headers.get('Last-Modified'), since)
      : hasTag(tags, res.headers.get('ETag'));
  if (!isUnchanged || res.status !== 200) {
    // The body is read before anything is sent, so that an unreadable file becomes an error response and not an
    // incomplete one.
    if (res.body) replaceResponse(context, new Response(await res.arrayBuffer(), res));
    return;
  }
  await res.body?.cancel();
  const headers = new Headers(res.headers);
  for (const name of bodyHeaders) headers.delete(name);
  replaceResponse(context, new Response(null, { status: 304, headers }));
};

/** Replaces the response. Without the reset, Hono would merge the headers of the previous one. */
function replaceResponse(context: Context, response: Response): void {
  context.res = undefined;
  context.res = response;
}

/** Returns whether a list of ETags contains this one; weak and strong ones are compared alike. */
function hasTag(list: string, tag: string | null): boolean {
  if (tag === null) return false;
  return list.trim() === '*' || (list.match(/"[^"]*"/g)?.includes(tag.replace(/^W\//, '')) ?? false);
}

/** Returns whether a file was last changed at or before this date; an invalid date is ignored. */
function isNotAfter(modified: string | null, since: string): boolean {
  return modified !== null && Date.parse(modified) <= Date.parse(since);
}
