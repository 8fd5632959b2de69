import { describe, expect, test } from 'vitest';
import { createTestClient } from '#mocks/testing/test-client.ts';

/** A scenario in which every setting can be changed. */
const scenario = 'evaluation-gateway';

const settings = [
  {
    name: 'the transport',
    get: 'getTransport',
    put: 'putTransport',
    value: { kind: 'proxy', host: 'proxy.example.com', port: 8080 },
    displayed: { transport: { kind: 'proxy', host: 'proxy.example.com', port: 8080 } },
    wrong: { kind: 'proxy', host: 'proxy.example.com', port: 80_000 },
    errors: [{ pointer: '/port', code: 'out-of-range' }],
  },
  {
    name: 'the subscription',
    get: 'getSubscription',
    put: 'putSubscription',
    value: { tier: 'essentials' },
    displayed: { tier: 'essentials' },
    wrong: { tier: 'premium' },
    errors: [{ pointer: '/tier', code: 'not-in-list' }],
  },
  {
    name: 'the mode',
    get: 'getMode',
    put: 'putMode',
    value: { mode: 'post-paid', customer: { id: '4711', name: 'Example Industries' } },
    displayed: { mode: 'post-paid' },
    wrong: { mode: 'pay-as-you-like' },
    errors: [{ pointer: '/mode', code: 'not-in-list' }],
  },
] as const;

describe.each(settings)('$name', ({ get, put, value, displayed, wrong, errors }) => {
  test('rejects a change from a role that may only read', async () => {
    const client = createTestClient({ scenario, role: 'auditor' });
    const before = await client.succeed(get);

    const { code } = await client.fail(put, { body: value, ifMatch: before.headers.get('ETag') ?? '' });

    expect(code).toBe('role-not-allowed');
    expect((await client.succeed(get)).body).toEqual(before.body);
  });

  test('rejects an invalid value', async () => {
    const client = createTestClient({ scenario });
    const { headers } = await client.succeed(get);

    const refusal = await client.fail(put, { body: wrong, ifMatch: headers.get('ETag') ?? '' });

    expect(refusal).toMatchObject({ code: 'invalid-request', errors });
  });

  test('rejects a change without If-Match', async () => {
    expect((await createTestClient({ scenario }).fail(put, { body: value })).code).toBe('if-match-missing');
  });

  test('rejects a change based on an outdated ETag', async () => {
    const client = createTestClient({ scenario });
    const before = await client.succeed(get);
    const ifMatch = before.headers.get('ETag') ?? '';
    await client.succeed(put, { body: value, ifMatch });

    const { code } = await client.fail(put, { body: before.body, ifMatch });

    expect(code).toBe('settings-changed');
    expect((await client.succeed(get)).body).toEqual(value);
  });

  test('answers a repeated change with the present ETag and records it once', async () => {
    const client = createTestClient({ scenario });
    const ifMatch = (await client.succeed(get)).headers.get('ETag') ?? '';
    const first = await client.succeed(put, { body: value, ifMatch });
    const { entries } = (await client.succeed('getActivity')).body;

    const repeated = await client.succeed(put, { body: value, ifMatch });

    expect([repeated.body, repeated.headers.get('ETag')]).toEqual([value, first.headers.get('ETag')]);
    expect((await client.succeed('getActivity')).body.entries).toEqual(entries);
  });

  test.each([
    (etag: string) => `W/${etag}`,
    (etag: string) => `"x", W/${etag}`,
    (etag: string) => etag.replaceAll('"', ''),
    (etag: string) => `"x,${etag.replaceAll('"', '')}"`,
  ])('rejects a change whose If-Match has no tag that equals the ETag: %s', async (ifMatchOf) => {
    const client = createTestClient({ scenario });
    const etag = (await client.succeed(get)).headers.get('ETag') ?? '';

    expect((await client.fail(put, { body: value, ifMatch: ifMatchOf(etag) })).code).toBe('settings-changed');
  });

  test.each([(_etag: string) => '*', (etag: string) => `"x", ${etag}`, (etag: string) => `${etag},"y"`])(
    'stores a change whose If-Match is a list with the ETag, or *: %s',
    async (ifMatchOf) => {
      const client = createTestClient({ scenario });
      const etag = (await client.succeed(get)).headers.get('ETag') ?? '';

      expect((await client.succeed(put, { body: value, ifMatch: ifMatchOf(etag) })).body).toEqual(value);
    },
  );

  test('stores a change and returns a new ETag', async () => {
    const client = createTestClient({ scenario });
    const seen = (await client.succeed(get)).headers.get('ETag') ?? '';

    const changed = await client.succeed(put, { body: value, ifMatch: seen });

    expect(changed.body).toEqual(value);
    expect(changed.headers.get('ETag')).toMatch(/^"\d+-\w{8}"$/);
    expect(changed.headers.get('ETag')).not.toBe(seen);
    const current = await client.succeed(get);
    expect(current.body).toEqual(value);
    expect(current.headers.get('ETag')).toBe(changed.headers.get('ETag'));
    expect((await client.succeed('getSummary')).body).toMatchObject(displayed);
  });
});

test.each([
  [{ kind: 'gateway', url: 'https://https://onprem.example.com/SmartTransport' }, '/url'],
  [{ kind: 'gateway', url: 'https://https/SmartTransport' }, '/url'],
  [{ kind: 'gateway', url: 'https://10.0.0.300/SmartTransport' }, '/url'],
  [{ kind: 'gateway', url: 'https://onprem.example.com:99999/SmartTransport' }, '/url'],
  [{ kind: 'proxy', host: 'https', port: 8080 }, '/host'],
  [{ kind: 'proxy', host: '10.0.0', port: 8080 }, '/host'],
  [{ kind: 'proxy', host: 'proxy..example.com', port: 8080 }, '/host'],
])('rejects a transport with an invalid address: %j', async (body, pointer) => {
  const client = createTestClient({ scenario });
  const before = await client.succeed('getTransport');

  const refusal = await client.fail('putTransport', { body, ifMatch: before.headers.get('ETag') ?? '' });

  expect(refusal).toMatchObject({ code: 'invalid-request', errors: [{ pointer, code: 'wrong-format' }] });
  expect((await client.succeed('getTransport')).body).toEqual(before.body);
});

test('rejects a text that is not UTF-8, and stores nothing', async () => {
  const client = createTestClient({ scenario });
  const before = await client.succeed('getMode');
  const text = '{"mode":"post-paid","customer":{"id":"4711","name":"Caf\u00e9"}}';
  const body = Uint8Array.from(text, (character) => character.charCodeAt(0));

  const reply = await client.fetch(
    new Request('http://localhost/api/v1/settings/mode', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': before.headers.get('ETag') ?? '' },
      body,
    }),
  );

  expect(await reply.json()).toMatchObject({ status: 400, code: 'invalid-request' });
  expect((await client.succeed('getMode')).body).toEqual(before.body);
});
