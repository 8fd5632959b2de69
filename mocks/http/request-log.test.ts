import { describe, expect, test, vi } from 'vitest';
import { createReservationClient, type ReservationClient } from '#mocks/testing/reservation-client.ts';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';
import { contractVocabulary } from './contract-vocabulary.ts';
import { secretFields, visibleFields } from './redact-body.ts';

/** The whole log as one text. */
const logText = async ({ simulator }: TestClient) => JSON.stringify(await simulator.requests());
const latest = async ({ simulator }: TestClient) => (await simulator.requests())[0];

/** Text without escape sequences, whitespace and quotes, for a search in the log. */
const searchable = (text: string) => text.replaceAll(/\\.|[\s"]/g, '');

async function expectNowhere(client: TestClient, secrets: readonly string[]): Promise<void> {
  const log = searchable(await logText(client));
  for (const secret of secrets.map(searchable)) {
    expect(log).not.toContain(secret.slice(0, 60));
    expect(log).not.toContain(secret.slice(-60));
  }
}

/** Walks through a reservation. Returns all its codes. */
async function everyCode(client: ReservationClient): Promise<string[]> {
  const request = await client.request();
  await client.succeed('getReservationRequest');
  const authorization = await client.reserve(request);
  await client.succeed('checkAuthorization', { body: { code: authorization } });
  await client.install(authorization);
  await client.simulator.advance('1 h');
  const update = await client.update(60);
  await client.install(update);
  const confirmation = (await client.succeed('getConfirmationCode')).body.code;
  await client.succeed('acknowledgeConfirmation');
  const returned = (await client.succeed('returnReservation')).body.code;
  await client.succeed('getReturnCode');
  await client.succeed('acknowledgeReturn');
  const again = await client.request();
  const unused = await client.authorization();
  const unusedReturn = (await client.succeed('returnAuthorization', { body: { code: unused } })).body.code;
  return [request, authorization, update, confirmation, returned, again, unused, unusedReturn];
}

describe('secrets in the request log', () => {
  test('masks the codes of a reservation in requests and responses', async () => {
    const client = createReservationClient();

    const codes = await everyCode(client);

    expect(codes.every((code) => code.length >= 8)).toBe(true);
    await expectNowhere(client, codes);
    expect(await logText(client)).toContain('(masked)');
  });

  test('masks a code that was truncated, wrapped or sent in the wrong field', async () => {
    const client = createReservationClient({ scenario: 'reservation-pending' });
    const code = await client.authorization();
    const cut = code.slice(0, -40);
    const wrapped = code.replaceAll(/(.{64})/g, '> $1\n');
    for (const body of [cut, wrapped]) await client.send('installAuthorization', { body: { code: body } });
    await client.send('register', { body: { token: code, force: false } });

    await expectNowhere(client, [code, cut]);
  });

  test('masks a token that is accepted, refused or damaged', async () => {
    const client = createTestClient();
    const { text } = await client.simulator.cssm.createToken();
    const damaged = `${text.slice(0, 50)}!${text.slice(51)}`;
    for (const token of [damaged, 'hunter2', text]) await client.send('register', { body: { token, force: false } });

    await expectNowhere(client, [text, damaged, 'hunter2', decodeURIComponent(text)]);
  });

  test('masks secrets in unexpected bodies, fields and paths', async () => {
    const client = createTestClient();
    const { text } = await client.simulator.cssm.createToken();
    const bodies = [
      JSON.stringify(text),
      text,
      JSON.stringify({ registrationToken: text, [text]: 1 }),
      JSON.stringify({ token: { text: 'hunter2' }, code: 12345678, codes: ['hunter2'] }),
      JSON.stringify({ name: text }),
      `{"token": "hunter2`,
    ];
    for (const body of bodies) await client.send('register', { body });
    await client.send('getActivity', { query: `?token=hunter2&pageToken=${encodeURIComponent('00000007')}` });
    await client.fetch(new Request(`http://localhost/api/v1/tokens/${encodeURIComponent(text)}`));

    await expectNowhere(client, [text, encodeURIComponent(text), 'hunter2', '12345678']);
    expect((await client.simulator.requests()).map(({ path }) => path).slice(0, 2)).toEqual([
      '/tokens/(masked)',
      '/license/activity?token=(masked)&pageToken=00000007',
    ]);
  });

  test('omits the Idempotency-Key and cookies', async () => {
    const client = createTestClient({ scenario: 'registered' });
    await client.send('deregister', { key: 'a-key-of-its-own' });

    expect(await logText(client)).not.toMatch(/a-key-of-its-own|cookie/i);
  });

  test('requires each free-text field of the contract to be declared visible or secret', () => {
    const { freeTextFields } = contractVocabulary();

    // A new free-text field of the contract must be declared in mocks/http/redact-body.ts.
    expect([...freeTextFields].filter((field) => !visibleFields.has(field) && !secretFields.has(field))).toEqual([]);
    expect([...visibleFields].filter((field) => secretFields.has(field) || !freeTextFields.has(field))).toEqual([]);
    expect([...secretFields].filter((field) => !freeTextFields.has(field))).toEqual([]);
  });
});

describe('the request log', () => {
  test('records a request with its response', async () => {
    const client = createTestClient();
    await client.succeed('putSubscription', { body: { tier: 'essentials' }, ifMatch: '*' });

    expect(await latest(client)).toEqual({
      id: 'request-1',
      at: '2026-01-15T09:00:00.000Z',
      method: 'PUT',
      path: '/settings/subscription',
      operation: 'putSubscription',
      status: 200,
      milliseconds: expect.any(Number),
      request: { tier: 'essentials' },
      response: { tier: 'essentials' },
    });
  });

  test('records a refusal with its problem', async () => {
    const client = createTestClient();
    await client.fail('deregister');

    expect(await latest(client)).toMatchObject({ status: 409, response: { code: 'not-registered' } });
  });

  test('records the whole response to a query unchanged', async () => {
    const client = createTestClient({ scenario: 'out-of-compliance' });
    for (const id of ['getProduct', 'getSystem', 'getSummary', 'getUsage', 'getActivity', 'getDiagnostic'] as const) {
      const { body } = await client.succeed(id);
      expect((await latest(client))?.response).toEqual(body);
    }
  });

  test('records a request to an unknown path', async () => {
    const client = createTestClient();
    await client.fetch(new Request('http://localhost/api/v1/coffee'));

    expect(await latest(client)).toMatchObject({ operation: 'unknown', path: '/coffee', status: 404 });
  });

  test.each([
    [{ kind: 'network' }, 'no answer', undefined],
    [{ kind: 'answer-lost' }, 'no answer', undefined],
    [{ kind: 'status', status: 503 }, 503, expect.objectContaining({ code: 'service-unavailable' })],
    [{ kind: 'malformed-json' }, 200, '(not JSON)'],
    [{ kind: 'wrong-shape' }, 200, { unexpected: true }],
  ] as const)('records a fault and the resulting response: %j', async (fault, status, response) => {
    const client = createTestClient();
    await client.simulator.line.fail('*', fault);
    await client.send('getMode');

    const { fault: faultKind, status: sent, response: body } = (await latest(client)) ?? {};
    expect([faultKind, sent, body]).toEqual([fault.kind, status, response]);
  });

  test('records the duration, including the delay', async () => {
    vi.useFakeTimers();
    const client = createTestClient({ wall: () => Date.now() });
    await client.simulator.line.delay(2000);
    const response = client.send('getMode');
    await vi.advanceTimersByTimeAsync(2000);
    await response;

    expect((await latest(client))?.milliseconds).toBe(2000);
    vi.useRealTimers();
  });

  test('lists the newest request first, and two hundred at most', async () => {
    const client = createTestClient();
    for (let count = 0; count < 203; count += 1) await client.send('getMode');

    const ids = (await client.simulator.requests()).map(({ id }) => id);
    expect([ids.length, ids[0], ids.at(-1)]).toEqual([200, 'request-203', 'request-4']);
  });

  test('records only the length of a very long body', async () => {
    const client = createTestClient();
    const token = 'x'.repeat(70_000);
    await client.send('register', { body: { token, force: false } });

    expect((await latest(client))?.request).toBe('(70026 characters)');
  });
});
