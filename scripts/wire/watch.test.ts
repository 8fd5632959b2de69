import { describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { type OpenApiDocument, publishedDocument } from './document.ts';
import { watchContract } from './watch.ts';

const published = publishedDocument();

interface WireRequestInit {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
}

/** Starts a backend validated against a document. `send` returns the status and the new violations. */
function watchedBackend(document: OpenApiDocument = published) {
  const { middleware, violations } = watchContract({ apiBase: defaultApiBase, report: () => undefined, document });
  const { app, simulator } = createNodeBackend({
    scenario: 'registered',
    now: '2026-01-15T09:00:00.000Z',
    watch: middleware,
  });
  const send = async (path: string, init: WireRequestInit = {}) => {
    const before = violations.length;
    const { status } = await app.request(`http://localhost${defaultApiBase}${path}`, init);
    return { status, newViolations: violations.slice(before) };
  };
  return { send, simulator };
}

/** Returns the published document with another value at a path; without a value the member is removed. */
function modifiedDocument(documentPath: readonly string[], value?: unknown): OpenApiDocument {
  const document = structuredClone(published);
  const name = documentPath.at(-1) ?? '';
  const parent = documentPath.slice(0, -1).reduce<object>((object, step) => Reflect.get(object, step), document);
  if (value === undefined) Reflect.deleteProperty(parent, name);
  else Reflect.set(parent, name, value);
  return document;
}

const json = { 'Content-Type': 'application/json' };
const renewal: WireRequestInit = {
  method: 'POST',
  headers: { ...json, 'Idempotency-Key': 'a' },
  body: '{"kind":"authorization"}',
};
const renew = (changes: WireRequestInit): WireRequestInit => ({ ...renewal, ...changes });

describe('responses that violate the document', () => {
  const session = ['paths', '/session', 'get', 'responses', '200'];
  const schemas = ['components', 'schemas'];
  const headers = ['components', 'headers'];
  const date = { $ref: '#/components/headers/Date' };

  test.each<[string, readonly string[], unknown, string]>([
    ['an undocumented status', session, undefined, 'no such status'],
    ['a missing header', [...session, 'headers', 'Deadline'], date, 'Deadline is missing'],
    ['a malformed header', [...headers, 'Date', 'schema', 'pattern'], '^\\d+$', 'Date is not of its form'],
    [
      'an undocumented media type',
      [...session, 'content'],
      { 'text/csv': { schema: {} } },
      'its media type is application/json, not text/csv',
    ],
    [
      'a missing member of the body',
      [...schemas, 'Session', 'required'],
      ['nickname'],
      "the body must have required property 'nickname'",
    ],
    [
      'a member with an undocumented value',
      [...schemas, 'Role', 'enum'],
      ['king'],
      '/role must be equal to one of the allowed values',
    ],
    [
      'an undocumented member',
      [...schemas, 'Session', 'properties', 'signInUrl'],
      undefined,
      'the body must NOT have additional properties (signInUrl)',
    ],
  ])('detects a response with %s', async (_what, documentPath, value, fault) => {
    const { send } = watchedBackend(modifiedDocument(documentPath, value));

    expect((await send('/session')).newViolations).toEqual([`GET /session (getSession) answered 200: ${fault}`]);
  });

  test('detects a problem that the document does not list for this status', async () => {
    const { send } = watchedBackend(
      modifiedDocument(
        ['paths', '/license/renewals', 'post', 'responses', '400', 'x-problem-codes'],
        ['idempotency-key-missing'],
      ),
    );

    expect((await send('/license/renewals', renew({ body: '{}' }))).newViolations).toEqual([
      'POST /license/renewals (renew) answered 400: the document does not list its problem code',
    ]);
  });
});

describe('accepted requests that violate the document', () => {
  const renewalPath = ['paths', '/license/renewals', 'post'];

  test.each<[string, readonly string[], unknown, string]>([
    [
      'without a required header',
      [...renewalPath, 'parameters', '1'],
      { name: 'X-Reason', in: 'header', required: true, schema: {} },
      'X-Reason is missing',
    ],
    [
      'without a required parameter',
      [...renewalPath, 'parameters', '1'],
      { name: 'reason', in: 'query', required: true, schema: {} },
      'reason is missing',
    ],
    [
      'with a malformed header',
      ['components', 'parameters', 'IdempotencyKey', 'schema', 'minLength'],
      9,
      'Idempotency-Key is not of its form',
    ],
    [
      'with an undocumented media type',
      [...renewalPath, 'requestBody', 'content'],
      { 'text/csv': { schema: {} } },
      'its media type is application/json, not text/csv',
    ],
    ['with an undocumented body', [...renewalPath, 'requestBody'], undefined, 'it has a body'],
    [
      'with a body without a required member',
      ['components', 'schemas', 'RenewalRequest', 'required'],
      ['reason'],
      "the body must have required property 'reason'",
    ],
  ])('detects an accepted request %s', async (_what, documentPath, value, fault) => {
    const { send } = watchedBackend(modifiedDocument(documentPath, value));

    expect(await send('/license/renewals', renewal)).toEqual({
      status: 200,
      newViolations: [`POST /license/renewals (renew) was accepted, although ${fault}`],
    });
  });

  test('detects an accepted request without its required body', async () => {
    const { send } = watchedBackend(
      modifiedDocument(['paths', '/license/registration', 'delete', 'requestBody'], {
        required: true,
        content: {},
      }),
    );

    const request = { method: 'DELETE', headers: { 'Idempotency-Key': 'a' } };
    expect((await send('/license/registration', request)).newViolations).toEqual([
      'DELETE /license/registration (deregister) was accepted, although it has no body',
    ]);
  });

  test('detects an accepted request to an undocumented path', async () => {
    const { send } = watchedBackend(modifiedDocument(['paths', '/session']));

    expect((await send('/session')).newViolations).toEqual([
      'GET of a path that the document does not have was answered',
    ]);
  });
});

describe('refused requests without an operation', () => {
  test('detects a 404 for a path that the document has', async () => {
    const { send } = watchedBackend(modifiedDocument(['paths', '/nothing'], published.paths['/session']));

    expect((await send('/nothing', { method: 'PUT' })).newViolations).toEqual([
      'PUT without an operation was answered 404: the document has the path',
    ]);
  });

  test('detects a 405 whose header Allow has other methods than the document', async () => {
    const { send } = watchedBackend(modifiedDocument(['paths', '/settings/transport', 'put']));

    expect((await send('/settings/transport', { method: 'PATCH' })).newViolations).toEqual([
      'PATCH without an operation was answered 405: Allow does not list the methods of the path',
    ]);
  });

  test('detects a status that the document does not list for such requests', async () => {
    const { send } = watchedBackend(modifiedDocument(['x-responses-without-operation', '404']));

    expect((await send('/nothing')).newViolations).toEqual([
      'GET without an operation was answered 404: no such status',
    ]);
  });
});

test('detects a response to HEAD without a header that the document requires for GET', async () => {
  const headers = ['paths', '/session', 'get', 'responses', '200', 'headers', 'Deadline'];
  const { send } = watchedBackend(modifiedDocument(headers, { $ref: '#/components/headers/Date' }));

  expect((await send('/session', { method: 'HEAD' })).newViolations).toEqual([
    'HEAD /session (getSession) answered 200: Deadline is missing',
  ]);
});

test('detects a valid request that is refused as malformed', async () => {
  const { send } = watchedBackend(modifiedDocument(['components', 'schemas', 'RenewalRequest'], { type: 'object' }));

  expect((await send('/license/renewals', renew({ body: '{"token":"secret"}' }))).newViolations).toEqual([
    'POST /license/renewals (renew) was refused as invalid-request, although the document allows it',
  ]);
});

describe('refused requests that violate the document', () => {
  test.each<[string, WireRequestInit, number]>([
    ['no idempotency key', { headers: json }, 400],
    ['an empty idempotency key', { headers: { ...json, 'Idempotency-Key': '' } }, 400],
    ['a long idempotency key', { headers: { ...json, 'Idempotency-Key': 'k'.repeat(101) } }, 400],
    ['another media type', { headers: { ...renewal.headers, 'Content-Type': 'text/plain' } }, 415],
    ['a content coding', { headers: { ...renewal.headers, 'Content-Encoding': 'gzip' } }, 415],
    ['an empty body', { body: '' }, 400],
    ['an invalid JSON body', { body: '{' }, 400],
    [
      'a body that is not UTF-8',
      { body: Uint8Array.from('{"kind":"authorization","x":"\u00e9"}', (c) => c.charCodeAt(0)) },
      400,
    ],
    ['an invalid member', { body: '{"kind":"car"}' }, 400],
  ])('reports no violation for a refused request with %s', async (_what, changes, status) => {
    expect(await watchedBackend().send('/license/renewals', renew(changes))).toEqual({ status, newViolations: [] });
  });

  test('reports no violation for a refused request with an undocumented body', async () => {
    const request = { ...renewal, method: 'DELETE' };
    expect(await watchedBackend().send('/license/registration', request)).toEqual({ status: 400, newViolations: [] });
  });

  test('reports no violation for a refused change without If-Match', async () => {
    const request = { method: 'PUT', headers: json, body: '{"kind":"direct"}' };
    expect(await watchedBackend().send('/settings/transport', request)).toEqual({ status: 428, newViolations: [] });
  });

  test.each([
    ['GET', '/license/activity?pageToken=', 400],
    ['GET', '/license/activity?pageToken=nonsense', 400],
    ['GET', '/license/activity?limit=0', 400],
    ['GET', '/license/activity?limit=050', 400],
    ['GET', '/license/activity?limit=200', 200],
    ['GET', '/nothing', 404],
    ['PATCH', '/session', 405],
    ['OPTIONS', '/session', 405],
    ['DELETE', '/session', 405],
    ['HEAD', '/session', 200],
    ['HEAD', '/nothing', 404],
    ['HEAD', '/license/renewals', 405],
  ])('reports no violation for %s of %s, answered with %i', async (method, path, status) => {
    expect(await watchedBackend().send(path, { method })).toEqual({ status, newViolations: [] });
  });
});

test.each([{ kind: 'status', status: 503 }, { kind: 'wrong-shape' }, { kind: 'malformed-json' }] as const)(
  'ignores a response with the injected fault $kind',
  async (fault) => {
    const { send, simulator } = watchedBackend();
    await simulator.line.fail('getSession', fault);

    expect((await send('/session')).newViolations).toEqual([]);
  },
);

test('reports a violation at once', async () => {
  const reports: string[] = [];
  const { middleware } = watchContract({
    apiBase: defaultApiBase,
    report: (violation) => reports.push(violation),
    document: modifiedDocument(['paths', '/session']),
  });
  await createNodeBackend({ watch: middleware }).app.request(`http://localhost${defaultApiBase}/session`);

  expect(reports).toHaveLength(1);
});

test('stores the first 200 violations and counts all', async () => {
  const lines: string[] = [];
  const document = modifiedDocument(['paths', '/system/diagnostic', 'get', 'responses', '200']);
  const { middleware, violations, count } = watchContract({
    apiBase: defaultApiBase,
    report: (line) => lines.push(line),
    document,
  });
  // Every support bundle is made anew, so that each one is checked.
  const { app } = createNodeBackend({ now: '2026-01-15T09:00:00.000Z', watch: middleware });
  for (let sent = 0; sent < 250; sent += 1) await app.request(`http://localhost${defaultApiBase}/system/diagnostic`);
  expect([violations.length, count(), lines.length]).toEqual([200, 250, 250]);
});
