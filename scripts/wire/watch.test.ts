import { describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { type OpenApiDocument, publishedDocument } from './document.ts';
import { watchWire } from './watch.ts';

const published = publishedDocument();

interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/** A backend held to a document: asks, and answers what departed. */
function watched(document: OpenApiDocument = published) {
  const { middleware, departures } = watchWire({ apiBase: defaultApiBase, report: () => undefined, document });
  const { app, simulator } = createNodeBackend({
    scenario: 'registered',
    now: '2026-01-15T09:00:00.000Z',
    watch: middleware,
  });
  const ask = async (path: string, asking: Asking = {}) => {
    const before = departures.length;
    const { status } = await app.request(`http://localhost${defaultApiBase}${path}`, asking);
    return { status, found: departures.slice(before) };
  };
  return { ask, simulator };
}

/** The published document, with another value at a place of it; without one that place is left out. */
function saying(place: readonly string[], value?: unknown): OpenApiDocument {
  const document = structuredClone(published);
  const name = place.at(-1) ?? '';
  const parent = place.slice(0, -1).reduce<object>((object, step) => Reflect.get(object, step), document);
  if (value === undefined) Reflect.deleteProperty(parent, name);
  else Reflect.set(parent, name, value);
  return document;
}

const json = { 'Content-Type': 'application/json' };
const renewal: Asking = {
  method: 'POST',
  headers: { ...json, 'Idempotency-Key': 'a' },
  body: '{"kind":"authorization"}',
};
const renew = (otherwise: Asking): Asking => ({ ...renewal, ...otherwise });

describe('an answer that departs is found:', () => {
  const session = ['paths', '/session', 'get', 'responses', '200'];
  const schemas = ['components', 'schemas'];
  const headers = ['components', 'headers'];
  const date = { $ref: '#/components/headers/Date' };

  test.each<[string, readonly string[], unknown, string]>([
    ['a status', session, undefined, 'no such status'],
    ['a header that is missing', [...session, 'headers', 'Deadline'], date, 'Deadline is missing'],
    ['a header of another form', [...headers, 'Date', 'schema', 'pattern'], '^\\d+$', 'Date is not of its form'],
    [
      'a media type',
      [...session, 'content'],
      { 'text/csv': { schema: {} } },
      'its media type is application/json, not text/csv',
    ],
    [
      'what the body lacks',
      [...schemas, 'Session', 'required'],
      ['nickname'],
      "the body must have required property 'nickname'",
    ],
    [
      'what is of another form',
      [...schemas, 'Role', 'enum'],
      ['king'],
      '/role must be equal to one of the allowed values',
    ],
    [
      'what the document does not name',
      [...schemas, 'Session', 'properties', 'signInUrl'],
      undefined,
      'the body must NOT have additional properties (signInUrl)',
    ],
  ])('%s', async (_what, place, value, fault) => {
    const { ask } = watched(saying(place, value));

    expect((await ask('/session')).found).toEqual([`GET /session (getSession) answered 200: ${fault}`]);
  });

  test('a problem that the document does not list for this status', async () => {
    const { ask } = watched(
      saying(['paths', '/license/renewals', 'post', 'responses', '400', 'content'], {
        'application/problem+json': { schema: { properties: { code: { const: 'idempotency-key-missing' } } } },
      }),
    );

    expect((await ask('/license/renewals', renew({ body: '{}' }))).found).toEqual([
      'POST /license/renewals (renew) answered 400: /code must be equal to constant',
    ]);
  });
});

describe('a request that departs and is accepted all the same is found:', () => {
  const post = ['paths', '/license/renewals', 'post'];

  test.each<[string, readonly string[], unknown, string]>([
    [
      'without a header',
      [...post, 'parameters', '1'],
      { name: 'X-Reason', in: 'header', required: true, schema: {} },
      'X-Reason is missing',
    ],
    [
      'without a parameter',
      [...post, 'parameters', '1'],
      { name: 'reason', in: 'query', required: true, schema: {} },
      'reason is missing',
    ],
    [
      'with a header of another form',
      ['components', 'parameters', 'IdempotencyKey', 'schema', 'minLength'],
      9,
      'Idempotency-Key is not of its form',
    ],
    [
      'of another media type',
      [...post, 'requestBody', 'content'],
      { 'text/csv': { schema: {} } },
      'its media type is application/json, not text/csv',
    ],
    ['with a body', [...post, 'requestBody'], undefined, 'it has a body'],
    [
      'with a body that lacks something',
      ['components', 'schemas', 'RenewalRequest', 'required'],
      ['reason'],
      "the body must have required property 'reason'",
    ],
  ])('%s', async (_what, place, value, fault) => {
    const { ask } = watched(saying(place, value));

    expect(await ask('/license/renewals', renewal)).toEqual({
      status: 200,
      found: [`POST /license/renewals (renew) was accepted, although ${fault}`],
    });
  });

  test('without a body', async () => {
    const { ask } = watched(
      saying(['paths', '/license/registration', 'delete', 'requestBody'], {
        required: true,
        content: {},
      }),
    );

    const request = { method: 'DELETE', headers: { 'Idempotency-Key': 'a' } };
    expect((await ask('/license/registration', request)).found).toEqual([
      'DELETE /license/registration (deregister) was accepted, although it has no body',
    ]);
  });

  test('of a path that is in no document', async () => {
    const { ask } = watched(saying(['paths', '/session']));

    expect((await ask('/session')).found).toEqual(['GET of a path that the document does not have was answered']);
  });
});

test('a request that the document allows and that is refused for its form is found', async () => {
  const { ask } = watched(saying(['components', 'schemas', 'RenewalRequest'], { type: 'object' }));

  expect((await ask('/license/renewals', renew({ body: '{"token":"secret"}' }))).found).toEqual([
    'POST /license/renewals (renew) was refused as invalid-request, although the document allows it',
  ]);
});

describe('a request that departs is refused, which is as it should be:', () => {
  test.each<[string, Asking, number]>([
    ['no key', { headers: json }, 400],
    ['an empty key', { headers: { ...json, 'Idempotency-Key': '' } }, 400],
    ['a key that is too long', { headers: { ...json, 'Idempotency-Key': 'k'.repeat(101) } }, 400],
    ['another media type', { headers: { ...renewal.headers, 'Content-Type': 'text/plain' } }, 400],
    ['nothing', { body: '' }, 400],
    ['no JSON', { body: '{' }, 400],
    ['another form', { body: '{"kind":"car"}' }, 400],
  ])('%s', async (_what, otherwise, status) => {
    expect(await watched().ask('/license/renewals', renew(otherwise))).toEqual({ status, found: [] });
  });

  test('a body where there is none', async () => {
    const request = { ...renewal, method: 'DELETE' };
    expect(await watched().ask('/license/registration', request)).toEqual({ status: 400, found: [] });
  });

  test('an edit without If-Match', async () => {
    const request = { method: 'PUT', headers: json, body: '{"kind":"direct"}' };
    expect(await watched().ask('/settings/transport', request)).toEqual({ status: 428, found: [] });
  });

  test('a path that is in no document', async () => {
    expect(await watched().ask('/nothing')).toEqual({ status: 404, found: [] });
  });
});

test.each([{ kind: 'status', status: 503 }, { kind: 'wrong-shape' }, { kind: 'malformed-json' }] as const)(
  'an answer that is asked to be wrong is left alone: $kind',
  async (fault) => {
    const { ask, simulator } = watched();
    await simulator.line.fail('getSession', fault);

    expect((await ask('/session')).found).toEqual([]);
  },
);

test('what departs is said at once', async () => {
  const said: string[] = [];
  const { middleware } = watchWire({
    apiBase: defaultApiBase,
    report: (departure) => said.push(departure),
    document: saying(['paths', '/session']),
  });
  await createNodeBackend({ watch: middleware }).app.request(`http://localhost${defaultApiBase}/session`);

  expect(said).toHaveLength(1);
});

test('only the first departures are remembered, and all are counted', async () => {
  const lines: string[] = [];
  const document = saying(['paths', '/session', 'get', 'responses', '200']);
  const { middleware, departures, count } = watchWire({
    apiBase: defaultApiBase,
    report: (line) => lines.push(line),
    document,
  });
  const { app } = createNodeBackend({ now: '2026-01-15T09:00:00.000Z', watch: middleware });
  for (let asked = 0; asked < 250; asked += 1) await app.request('http://localhost/api/v1/session');
  expect([departures.length, count(), lines.length]).toEqual([200, 250, 250]);
});
