import { gunzipSync } from 'node:zlib';
import {
  changed,
  changedBody,
  is,
  type JsonObject,
  type Mutant,
  pathOf,
  problem,
  withHeaders,
  withJson,
} from './mutant.ts';

/** Servers that break a rule of level 1. */
export const formMutants: readonly Mutant[] = [
  {
    name: 'executes a command without an Idempotency-Key',
    level: 1,
    rules: ['missing-header', 'malformed-key', 'refusals-change-nothing'],
    serve: async (request, forward) =>
      request.method === 'GET' || request.headers.get('Idempotency-Key')
        ? forward(request)
        : forward(await changed(request, { headers: { 'Idempotency-Key': crypto.randomUUID() } })),
  },
  {
    name: 'takes a change of a setting without If-Match',
    level: 1,
    rules: ['missing-header'],
    serve: async (request, forward) =>
      request.headers.has('If-Match')
        ? forward(request)
        : forward(await changed(request, { headers: { 'If-Match': '*' } })),
  },
  {
    name: 'clips an overlong Idempotency-Key',
    level: 1,
    rules: ['malformed-key', 'refusals-change-nothing'],
    serve: async (request, forward) => {
      const key = request.headers.get('Idempotency-Key') ?? '';
      if (key.length <= 100) return forward(request);
      return forward(await changed(request, { headers: { 'Idempotency-Key': key.slice(0, 100) } }));
    },
  },
  {
    name: 'assumes a value for a member that is missing',
    level: 1,
    rules: ['missing-member', 'refusals-change-nothing'],
    serve: async (request, forward) =>
      is(request, 'POST /license/registration')
        ? forward(
            await changedBody(request, (body: JsonObject) => ('token' in body ? { force: false, ...body } : body)),
          )
        : forward(request),
  },
  {
    name: 'does not name the member that is missing',
    level: 1,
    rules: ['member-errors'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return response.status === 400 ? withJson(response, ({ errors: _errors, ...body }) => body) : response;
    },
  },
  {
    name: 'takes a text for a number',
    level: 1,
    rules: ['wrong-type', 'value-out-of-range', 'refusals-change-nothing'],
    serve: async (request, forward) =>
      is(request, 'PUT /settings/transport')
        ? forward(await changedBody(request, (body: JsonObject) => ('port' in body ? { ...body, port: 8080 } : body)))
        : forward(request),
  },
  {
    name: 'takes every word for Essentials',
    level: 1,
    rules: ['value-out-of-range', 'refusals-change-nothing'],
    serve: async (request, forward) => {
      const change = (body: JsonObject) =>
        typeof body.tier === 'string' && !('padding' in body) ? { tier: 'essentials' } : body;
      return is(request, 'PUT /settings/subscription') ? forward(await changedBody(request, change)) : forward(request);
    },
  },
  {
    name: 'ignores a text after the body',
    level: 1,
    rules: ['not-json', 'refusals-change-nothing'],
    serve: async (request, forward) => {
      const body = await request.clone().text();
      return body.endsWith('}x') ? forward(await changed(request, { body: body.slice(0, -1) })) : forward(request);
    },
  },
  {
    name: 'takes a body of every media type for JSON',
    level: 1,
    rules: ['media-type', 'refusals-change-nothing'],
    serve: async (request, forward) =>
      request.headers.get('Content-Type') === 'text/plain'
        ? forward(await changed(request, { headers: { 'Content-Type': 'application/json' } }))
        : forward(request),
  },
  {
    name: 'takes a compressed body',
    level: 1,
    rules: ['content-encoding', 'refusals-change-nothing'],
    serve: async (request, forward) => {
      if (request.headers.get('Content-Encoding') !== 'gzip') return forward(request);
      const body = gunzipSync(Buffer.from(await request.clone().arrayBuffer())).toString();
      return forward(await changed(request, { body, headers: { 'Content-Encoding': null } }));
    },
  },
  {
    name: 'takes a body that is not UTF-8',
    level: 1,
    rules: ['invalid-utf8', 'refusals-change-nothing'],
    serve: async (request, forward) => {
      // The text has a replacement character where the bytes are no UTF-8.
      const body = await request.clone().text();
      return body.includes('\ufffd') ? forward(await changed(request, { body })) : forward(request);
    },
  },
  {
    name: 'has no limit for the size of a body',
    level: 1,
    rules: ['body-limit', 'refusals-change-nothing'],
    serve: async (request, forward) => {
      const isLarge = Number(request.headers.get('Content-Length')) > 500_000;
      if (!isLarge) return forward(request);
      return forward(await changedBody(request, ({ padding: _padding, ...body }: JsonObject) => body));
    },
  },
  {
    name: 'refuses a large body as malformed',
    level: 1,
    rules: ['body-limit'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return response.status === 413 ? problem(forward, request, 400, 'invalid-request') : response;
    },
  },
  {
    name: 'answers an unknown path with 403',
    level: 1,
    rules: ['documented-response', 'unknown-path'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const isUnknown =
        response.status === 404 && !/^\/(?:license|settings|system|session|product)/.test(pathOf(request));
      return isUnknown ? problem(forward, request, 403, 'role-not-allowed') : response;
    },
  },
  {
    name: 'ignores a slash at the end of a path',
    level: 1,
    rules: ['documented-response', 'unknown-path'],
    serve: async (request, forward) =>
      pathOf(request).endsWith('/')
        ? forward(await changed(request, { path: pathOf(request).slice(0, -1) }))
        : forward(request),
  },
  {
    name: 'ignores the letter case of a path',
    level: 1,
    rules: ['documented-response', 'unknown-path'],
    serve: async (request, forward) =>
      /[A-Z]/.test(pathOf(request))
        ? forward(await changed(request, { path: pathOf(request).toLowerCase() }))
        : forward(request),
  },
  {
    name: 'answers a method that a path does not have with 404',
    level: 1,
    rules: ['documented-response', 'wrong-method'],
    serve: async (request, forward) => {
      const response = await forward(request);
      return response.status === 405 ? problem(forward, request, 404, 'not-found') : response;
    },
  },
  {
    name: 'leaves HEAD out of Allow',
    level: 1,
    rules: ['documented-response', 'wrong-method'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const allow = response.headers.get('Allow');
      return allow ? withHeaders(response, { Allow: allow.replace('GET, HEAD', 'GET') }) : response;
    },
  },
  {
    name: 'answers requests of other sites',
    level: 1,
    rules: ['other-site'],
    serve: async (request, forward) =>
      forward(await changed(request, { headers: { Origin: null, 'Sec-Fetch-Site': null } })),
  },
  {
    name: 'answers a wrong page token with the first page',
    level: 1,
    rules: ['bad-parameter'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const isRefused = is(request, 'GET /license/activity') && response.status === 400;
      const { origin, pathname } = new URL(request.url);
      return isRefused ? forward(new Request(`${origin}${pathname}`, { headers: request.headers })) : response;
    },
  },
  {
    name: 'checks the form of a request before its credentials',
    level: 1,
    rules: ['credentials-required-to-act'],
    serve: async (request, forward) => {
      const response = await forward(request);
      const isUnread = response.status === 401 && is(request, 'POST /license/renewals');
      return isUnread ? problem(forward, request, 400, 'invalid-request') : response;
    },
  },
  {
    name: 'checks the form of an act that its capabilities do not include',
    level: 1,
    rules: ['missing-capability'],
    product: 'secure-workload',
    serve: async (request, forward) => {
      const response = await forward(request);
      const isUnsupported = response.status === 409 && is(request, 'PUT /settings/mode');
      return isUnsupported ? problem(forward, request, 400, 'invalid-request') : response;
    },
  },
  {
    name: 'repeats a malformed body in the title of the problem',
    level: 1,
    rules: ['no-echo', 'no-secrets'],
    serve: async (request, forward) => {
      const body = await request.clone().text();
      const response = await forward(request);
      return response.status === 400 ? withJson(response, (refusal) => ({ ...refusal, title: body })) : response;
    },
  },
  {
    name: 'changes a setting although it refuses the request',
    level: 1,
    rules: ['refusals-change-nothing'],
    serve: async (request, forward) => {
      const response = await forward(request);
      if (response.status !== 400 || !is(request, 'PUT /settings/subscription')) return response;
      const headers = { 'If-Match': '*', 'Content-Type': 'application/json' };
      const body = JSON.stringify({ tier: 'essentials' });
      await forward(await changed(request, { headers, body }));
      return response;
    },
  },
];
