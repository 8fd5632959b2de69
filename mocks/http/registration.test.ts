import { describe, expect, test } from 'vitest';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';

async function newToken({ simulator }: TestClient): Promise<string> {
  return (await simulator.cssm.createToken()).text;
}

const statusOf = async (client: TestClient) => (await client.succeed('getSummary')).body.registration.status;
const newest = async (client: TestClient) => (await client.succeed('getActivity')).body.entries[0]?.kind;

/** The portal's entries for this product. */
async function instancesOf({ simulator, succeed }: TestClient) {
  const { serialNumber } = (await succeed('getSystem')).body;
  return (await simulator.cssm.instances({ search: serialNumber })).rows;
}

test('responds to a registration with the address of its progress and the time until then', async () => {
  const client = createTestClient();
  const { headers } = await client.succeed('register', { body: { token: await newToken(client), force: false } });

  expect([headers.get('Location'), headers.get('Retry-After')]).toEqual(['summary', '1']);
  expect(new URL('summary', 'http://localhost/api/v1/license/registration').pathname).toBe('/api/v1/license/summary');
});

describe('invalid registrations', () => {
  test.each(['operator', 'auditor'] as const)('rejects a registration from the read-only role %s', async (role) => {
    const client = createTestClient({ role });

    const { code } = await client.fail('register', { body: { token: await newToken(client), force: false } });

    expect(code).toBe('role-not-allowed');
    expect(await statusOf(client)).toBe('unregistered');
  });

  test.each([
    ['text that is not JSON', '{', undefined],
    ['no object as its body', '[]', [{ pointer: '', code: 'wrong-type' }]],
    ['no token', { force: false }, [{ pointer: '/token', code: 'missing' }]],
    [
      'a token that is too long',
      { token: 'x'.repeat(1025), force: false },
      [{ pointer: '/token', code: 'wrong-length' }],
    ],
    ['a force that is not a boolean', { token: 'x', force: 'yes' }, [{ pointer: '/force', code: 'wrong-type' }]],
    [
      'several errors',
      { force: null, transportUrl: `ftp:${'x'.repeat(1025)}` },
      [
        { pointer: '/token', code: 'missing' },
        { pointer: '/force', code: 'wrong-type' },
        { pointer: '/transportUrl', code: 'wrong-length' },
        { pointer: '/transportUrl', code: 'wrong-format' },
      ],
    ],
  ])('rejects a registration with %s and names every invalid member', async (_name, body, errors) => {
    const client = createTestClient();

    const refusal = await client.fail('register', { body });

    expect([refusal.code, refusal.errors]).toEqual(['invalid-request', errors]);
    expect(await statusOf(client)).toBe('unregistered');
  });

  test('rejects a registration without an Idempotency-Key', async () => {
    const client = createTestClient();

    const { code } = await client.fail('register', {
      body: { token: await newToken(client), force: false },
      key: null,
    });

    expect(code).toBe('idempotency-key-missing');
    expect(await statusOf(client)).toBe('unregistered');
  });

  test.each([
    ['an empty token', '  ', 'token-empty'],
    ['text that is not a token', 'hello', 'token-not-recognised'],
  ])('rejects a registration with %s as token', async (_name, token, code) => {
    const client = createTestClient();

    const refusal = await client.fail('register', { body: { token, force: false } });

    expect([refusal.code, refusal.errors]).toEqual([code, [{ pointer: '/token', code: 'not-accepted' }]]);
    expect(await statusOf(client)).toBe('unregistered');
  });

  test('rejects a truncated token as damaged', async () => {
    const client = createTestClient();
    const token = (await newToken(client)).slice(0, 100);

    const refusal = await client.fail('register', { body: { token, force: false } });

    expect([refusal.code, refusal.errors]).toEqual(['token-damaged', [{ pointer: '/token', code: 'not-accepted' }]]);
  });

  test('refuses a registration while another is in progress', async () => {
    const client = createTestClient({ scenario: 'registering' });

    const { code } = await client.fail('register', { body: { token: await newToken(client), force: false } });

    expect(code).toBe('registration-in-progress');
  });

  test('refuses to register a registered product unless forced', async () => {
    const client = createTestClient({ scenario: 'registered' });
    const token = await newToken(client);

    const { code } = await client.fail('register', { body: { token, force: false } });

    expect(code).toBe('already-registered');
    await client.succeed('register', { body: { token, force: true } });
    expect(await statusOf(client)).toBe('registering');
  });

  test('rejects an Idempotency-Key that was used with another body', async () => {
    const client = createTestClient();
    await client.succeed('register', { body: { token: await newToken(client), force: false }, key: 'one' });
    await client.simulator.advance('3 s');

    const { code } = await client.fail('register', {
      body: { token: await newToken(client), force: true },
      key: 'one',
    });

    expect(code).toBe('idempotency-key-reused');
    expect(await statusOf(client)).toBe('registered');
  });
});

describe('registration', () => {
  test('accepts a registration at once and completes it in the background', async () => {
    const client = createTestClient();

    const { body } = await client.succeed('register', { body: { token: await newToken(client), force: false } });

    expect(body.registration).toEqual({ status: 'registering', startedAt: '2026-01-15T09:00:00.000Z' });
    expect(await newest(client)).toBe('registration-requested');
    await client.simulator.advance('3 s');
    expect(await statusOf(client)).toBe('registered');
    expect(await instancesOf(client)).toHaveLength(1);
  });

  test('repeats the response for the same key and body without a second effect', async () => {
    const client = createTestClient();
    const options = { body: { token: await newToken(client), force: false }, key: 'one' };
    const first = await client.succeed('register', options);
    await client.simulator.advance('3 s');
    await client.succeed('deregister');

    const again = await client.succeed('register', options);

    expect(again.body).toEqual(first.body);
    expect(await statusOf(client)).toBe('unregistered');
  });

  test('repeats a refusal for the same key and body', async () => {
    const client = createTestClient();
    const options = { body: { token: 'hello', force: false }, key: 'one' };

    const { requestId: firstId, ...first } = await client.fail('register', options);
    const { requestId: secondId, ...second } = await client.fail('register', options);
    expect(second).toEqual(first);
    // The ids are those of the two requests.
    expect(secondId).not.toBe(firstId);
  });

  test('does not repeat a response after 24 hours', async () => {
    const client = createTestClient();
    const options = { body: { token: await newToken(client), force: false }, key: 'one' };
    await client.succeed('register', options);
    await client.simulator.advance('1 d');

    expect((await client.fail('register', options)).code).toBe('already-registered');
  });
});

describe('invalid deregistrations', () => {
  test('refuses to deregister a product that is not registered', async () => {
    expect((await createTestClient().fail('deregister')).code).toBe('not-registered');
  });

  test('rejects a deregistration from a role that may only read', async () => {
    const client = createTestClient({ scenario: 'registered', role: 'auditor' });

    expect((await client.fail('deregister')).code).toBe('role-not-allowed');
    expect(await statusOf(client)).toBe('registered');
  });

  test('rejects a deregistration without an Idempotency-Key', async () => {
    const client = createTestClient({ scenario: 'registered' });

    expect((await client.fail('deregister', { key: null })).code).toBe('idempotency-key-missing');
    expect(await statusOf(client)).toBe('registered');
  });
});

describe('deregistration', () => {
  test('ends the registration, resumes the evaluation and removes the instance in the portal', async () => {
    const client = createTestClient({ scenario: 'registered' });

    const { body } = await client.succeed('deregister');

    expect(body).toEqual({ outcome: 'released' });
    const summary = (await client.succeed('getSummary')).body;
    expect(summary.registration).toEqual({ status: 'unregistered', since: '2026-01-15T09:00:00.000Z' });
    expect(summary.evaluation.clock).toBe('running');
    expect(await instancesOf(client)).toEqual([]);
  });

  test('deregisters only locally when the portal cannot be reached', async () => {
    const client = createTestClient({ scenario: 'registered' });
    await client.simulator.line.cut();

    const { body } = await client.succeed('deregister');

    expect(body).toEqual({ outcome: 'here-only' });
    expect((await client.succeed('getSummary')).body.registration).toMatchObject({
      status: 'unregistered',
      staleRegistration: { since: '2026-01-15T09:00:00.000Z' },
    });
    expect(await instancesOf(client)).toHaveLength(1);
  });
});
