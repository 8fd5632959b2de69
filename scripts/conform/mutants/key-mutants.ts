import { problemTypeOf } from '#src/contract/problem.ts';
import {
  changed,
  changedBody,
  is,
  type JsonObject,
  type Mutant,
  problem,
  withHeaders,
  withJson,
  withStatus,
} from './mutant.ts';

const isTransport = (request: Request) => is(request, 'PUT /settings/transport');
const withIfMatch = (request: Request, tag: string) => changed(request, { headers: { 'If-Match': tag } });

/** Servers that break a rule of level 2. */
export const keyMutants: readonly Mutant[] = [
  {
    name: 'ignores the Idempotency-Key',
    level: 2,
    rules: [
      'key-executes-once',
      'key-at-once',
      'key-keeps-refusals',
      'key-with-another-body',
      'key-with-another-operation',
      'key-among-many',
    ],
    scenario: 'registered',
    serve: async (request, forward) =>
      request.headers.has('Idempotency-Key')
        ? forward(await changed(request, { headers: { 'Idempotency-Key': crypto.randomUUID() } }))
        : forward(request),
  },
  {
    name: 'executes a repeated command again and calls it a replay',
    level: 2,
    rules: ['key-executes-once', 'key-at-once'],
    scenario: 'registered',
    serve: async (request, forward) => {
      const again = await changed(request, { headers: { 'Idempotency-Key': crypto.randomUUID() } });
      const response = await forward(request);
      const isReplay = response.headers.has('Idempotent-Replayed') && is(request, 'POST /license/renewals');
      if (isReplay) await forward(again);
      return response;
    },
  },
  {
    name: 'does not mark a replay',
    level: 2,
    rules: ['key-executes-once', 'key-at-once', 'key-keeps-refusals', 'key-among-many'],
    serve: async (request, forward) => withHeaders(await forward(request), { 'Idempotent-Replayed': null }),
  },
  {
    name: 'executes requests with one key that arrive at once',
    level: 2,
    rules: ['key-at-once'],
    scenario: 'registered',
    serve: async (request, forward, memory) => {
      const key = request.headers.get('Idempotency-Key');
      if (!key || !is(request, 'POST /license/renewals')) return forward(request);
      const running = Number(memory.get(key) ?? 0);
      memory.set(key, running + 1);
      const other = { headers: { 'Idempotency-Key': crypto.randomUUID() } };
      const sent = running === 0 ? request : await changed(request, other);
      // The response takes a while, so that the next request arrives meanwhile.
      const response = await forward(sent);
      await new Promise((resolve) => setTimeout(resolve, 20));
      memory.set(key, Number(memory.get(key)) - 1);
      return response;
    },
  },
  {
    name: 'repeats the request id of a stored refusal',
    level: 2,
    rules: ['key-keeps-refusals'],
    serve: async (request, forward, memory) => {
      const response = await forward(request);
      const key = request.headers.get('Idempotency-Key') ?? '';
      if (response.status !== 422) return response;
      const id = String(memory.get(key) ?? response.headers.get('X-Request-Id'));
      memory.set(key, id);
      return withJson(withHeaders(response, { 'X-Request-Id': id }), (body) => ({ ...body, requestId: id }));
    },
  },
  {
    name: 'answers a key with another body as a replay',
    level: 2,
    rules: ['key-with-another-body'],
    serve: async (request, forward) =>
      is(request, 'POST /license/registration')
        ? forward(await changedBody(request, (body: JsonObject) => ('token' in body ? { ...body, token: '' } : body)))
        : forward(request),
  },
  {
    name: 'has keys for each operation',
    level: 2,
    rules: ['key-with-another-operation'],
    serve: async (request, forward) => {
      const key = request.headers.get('Idempotency-Key');
      if (!key || !is(request, 'POST /license/renewals')) return forward(request);
      return forward(await changed(request, { headers: { 'Idempotency-Key': `renewals-${key}` } }));
    },
  },
  {
    name: 'takes a key when it refuses the form of the request',
    level: 2,
    rules: ['key-after-malformed-request'],
    serve: async (request, forward, memory) => {
      const key = request.headers.get('Idempotency-Key') ?? '';
      const response = await forward(request);
      if (memory.has(key) && response.status === 422)
        return withJson(response, (body) => ({
          ...body,
          type: problemTypeOf('idempotency-key-reused'),
          code: 'idempotency-key-reused',
        }));
      if (response.status === 400) memory.set(key, true);
      return response;
    },
  },
  {
    name: 'forgets a key after a hundred others',
    level: 2,
    rules: ['key-among-many'],
    serve: async (request, forward, memory) => {
      const key = request.headers.get('Idempotency-Key');
      if (!key) return forward(request);
      const keys = [...((memory.get('keys') as string[]) ?? []).filter((known) => known !== key), key];
      const names = (memory.get('names') as Map<string, string>) ?? new Map<string, string>();
      if (keys.length > 100) names.delete(keys.shift() ?? '');
      const name = names.get(key) ?? crypto.randomUUID();
      memory.set('keys', keys).set('names', names.set(key, name));
      return forward(await changed(request, { headers: { 'Idempotency-Key': name } }));
    },
  },
  {
    name: 'gives the response of one user to another with the same key',
    level: 2,
    rules: ['key-of-another-user'],
    serve: async (request, forward, memory) => {
      const key = request.headers.get('Idempotency-Key');
      if (!key) return forward(request);
      const cookie = String(memory.get(key) ?? request.headers.get('Cookie'));
      memory.set(key, cookie);
      return forward(await changed(request, { headers: { Cookie: cookie } }));
    },
  },
  {
    name: 'calls every response a replay',
    level: 2,
    rules: [
      'key-executes-once',
      'key-at-once',
      'key-after-malformed-request',
      'key-of-another-user',
      'key-per-command',
    ],
    serve: async (request, forward) => {
      const response = await forward(request);
      const isStored = request.headers.has('Idempotency-Key') && ![400, 401, 403].includes(response.status);
      return isStored ? withHeaders(response, { 'Idempotent-Replayed': 'true' }) : response;
    },
  },
  {
    name: 'takes a stale ETag',
    level: 2,
    rules: ['tag-stale', 'tag-weak', 'tag-race'],
    serve: async (request, forward) => forward(isTransport(request) ? await withIfMatch(request, '*') : request),
  },
  {
    name: 'refuses a change to the present value',
    level: 2,
    rules: ['tag-no-change'],
    serve: async (request, forward) => {
      if (!is(request, 'PUT /settings/subscription')) return forward(request);
      const { tier } = (await request.clone().json()) as { tier: string };
      const response = await forward(request);
      const isSame = response.status === 200 && tier === 'advantage';
      return isSame ? problem(forward, request, 412, 'settings-changed') : response;
    },
  },
  {
    name: 'compares weak ETags as strong ones',
    level: 2,
    rules: ['tag-weak'],
    serve: async (request, forward) =>
      forward(await withIfMatch(request, request.headers.get('If-Match')?.replace(/^W\//, '') ?? '"none"')),
  },
  {
    name: 'does not know If-Match: *',
    level: 2,
    rules: ['tag-any'],
    serve: async (request, forward) =>
      forward(request.headers.get('If-Match') === '*' ? await withIfMatch(request, '"none"') : request),
  },
  {
    name: 'does not know a list in If-Match',
    level: 2,
    rules: ['tag-list'],
    serve: async (request, forward) =>
      forward(request.headers.get('If-Match')?.includes(',') ? await withIfMatch(request, '"none"') : request),
  },
  {
    name: 'does not store a setting',
    level: 2,
    rules: ['tag-present'],
    serve: async (request, forward) => {
      const hasTag = /^"\d[^"]*"$/.test(request.headers.get('If-Match') ?? '');
      if (!is(request, 'PUT /settings/subscription') || !hasTag) return forward(request);
      const sent = await request.clone().text();
      const response = await forward(await changed(request, { body: JSON.stringify({ tier: 'advantage' }) }));
      return response.status === 200 ? withJson(response, () => JSON.parse(sent) as JsonObject) : response;
    },
  },
  {
    name: 'answers a change with the former ETag',
    level: 2,
    rules: ['tag-present', 'tag-no-change'],
    serve: async (request, forward) => {
      const former = request.headers.get('If-Match') ?? '';
      const response = await forward(request);
      const isChange = isTransport(request) && response.status === 200 && /^"[^"]*"$/.test(former);
      return isChange ? withHeaders(response, { ETag: former }) : response;
    },
  },
  {
    name: 'accepts all of several changes at once',
    level: 2,
    rules: ['tag-race'],
    serve: async (request, forward, memory) => {
      const tag = request.headers.get('If-Match') ?? '';
      if (!isTransport(request) || !/^"\d[^"]*"$/.test(tag)) return forward(request);
      const isSecond = memory.get('tag') === tag;
      memory.set('tag', tag);
      const response = await forward(isSecond ? await withIfMatch(request, '*') : request);
      return isSecond ? withStatus(response, response.status) : response;
    },
  },
];
