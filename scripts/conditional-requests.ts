import type { Context, MiddlewareHandler } from 'hono';

/** Headers that describe a body, which an answer 304 does not have. */
const bodyHeaders = ['Content-Length', 'Content-Type', 'Content-Encoding'];

/**
 * Answers 304 when the client's copy of a file or page is still the present one, by `If-None-Match` or, without it, by
 * `If-Modified-Since` (RFC 9110 §13.2.2). All other headers are those of the whole answer: a browser replaces those of
 * its copy by them, so that the page's policy must be among them.
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
    // Read before anything is sent: a file that cannot be opened is a failure then, and not an answer without an end.
    if (res.body) replaceResponse(context, new Response(await res.arrayBuffer(), res));
    return;
  }
  await res.body?.cancel();
  const headers = new Headers(res.headers);
  for (const name of bodyHeaders) headers.delete(name);
  replaceResponse(context, new Response(null, { status: 304, headers }));
};

/** Answers by another response. Hono would add the headers of the one before to it. */
function replaceResponse(context: Context, response: Response): void {
  context.res = undefined;
  context.res = response;
}

/** Whether a list of ETags holds this one; weak and strong ones are compared alike. */
function hasTag(list: string, tag: string | null): boolean {
  if (tag === null) return false;
  return list.trim() === '*' || (list.match(/"[^"]*"/g)?.includes(tag.replace(/^W\//, '')) ?? false);
}

/** Whether something was last changed at this date or before; a date that cannot be read is ignored. */
function isNotAfter(modified: string | null, since: string): boolean {
  return modified !== null && Date.parse(modified) <= Date.parse(since);
}
