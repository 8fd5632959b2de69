import { describe, expect, test } from 'vitest';
import { createTestClient, type TestClient } from './test-client.ts';

async function newToken({ simulator }: TestClient): Promise<string> {
  return (await simulator.cssm.createToken()).text;
}

const statusOf = async (client: TestClient) => (await client.succeed('getSummary')).body.registration.status;
const newest = async (client: TestClient) => (await client.succeed('getActivity')).body.entries[0]?.kind;

/** What the portal lists of this product. */
async function instancesOf({ simulator, succeed }: TestClient) {
  const { serialNumber } = (await succeed('getSystem')).body;
  return (await simulator.cssm.instances({ search: serialNumber })).rows;
}

describe('registering is refused', () => {
  test.each(['operator', 'auditor'] as const)('to the role %s, which only reads', async (role) => {
    const client = createTestClient({ role });

    const { code } = await client.fail('register', { body: { token: await newToken(client), force: false } });

    expect(code).toBe('role-not-allowed');
    expect(await statusOf(client)).toBe('unregistered');
  });

  test.each([
    ['text that is not JSON', '{', undefined],
    ['no token', { force: false }, 'token'],
    ['a token longer than any', { token: 'x'.repeat(1025), force: false }, 'token'],
    ['a force that is not a yes or no', { token: 'x', force: 'yes' }, 'force'],
  ])('with %s', async (_name, body, field) => {
    const client = createTestClient();

    const refusal = await client.fail('register', { body });

    expect([refusal.code, refusal.field]).toEqual(['invalid-request', field]);
    expect(await statusOf(client)).toBe('unregistered');
  });

  test('without an Idempotency-Key', async () => {
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
    ['something that is no token', 'hello', 'token-not-recognised'],
  ])('with %s', async (_name, token, code) => {
    const client = createTestClient();

    const refusal = await client.fail('register', { body: { token, force: false } });

    expect([refusal.code, refusal.field]).toEqual([code, 'token']);
    expect(await statusOf(client)).toBe('unregistered');
  });

  test('with a token of which the end is missing', async () => {
    const client = createTestClient();
    const token = (await newToken(client)).slice(0, 100);

    const refusal = await client.fail('register', { body: { token, force: false } });

    expect([refusal.code, refusal.field]).toEqual(['token-damaged', 'token']);
  });

  test('while one is under way', async () => {
    const client = createTestClient({ scenario: 'registering' });

    const { code } = await client.fail('register', { body: { token: await newToken(client), force: false } });

    expect(code).toBe('registration-in-progress');
  });

  test('to a registered product, unless by force', async () => {
    const client = createTestClient({ scenario: 'registered' });
    const token = await newToken(client);

    const { code } = await client.fail('register', { body: { token, force: false } });

    expect(code).toBe('already-registered');
    await client.succeed('register', { body: { token, force: true } });
    expect(await statusOf(client)).toBe('registering');
  });

  test('with a key that was used for another body', async () => {
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

describe('registering', () => {
  test('is taken on, goes on by itself and ends registered', async () => {
    const client = createTestClient();

    const { body } = await client.succeed('register', { body: { token: await newToken(client), force: false } });

    expect(body.registration).toEqual({ status: 'registering', startedAt: '2026-01-15T09:00:00.000Z' });
    expect(await newest(client)).toBe('registration-requested');
    await client.simulator.advance('3 s');
    expect(await statusOf(client)).toBe('registered');
    expect(await instancesOf(client)).toHaveLength(1);
  });

  test('answers the same key and body the same again, and does nothing twice', async () => {
    const client = createTestClient();
    const asking = { body: { token: await newToken(client), force: false }, key: 'one' };
    const first = await client.succeed('register', asking);
    await client.simulator.advance('3 s');
    await client.succeed('deregister');

    const again = await client.succeed('register', asking);

    expect(again.body).toEqual(first.body);
    expect(await statusOf(client)).toBe('unregistered');
  });

  test('answers a refusal the same again too', async () => {
    const client = createTestClient();
    const asking = { body: { token: 'hello', force: false }, key: 'one' };

    expect(await client.fail('register', asking)).toEqual(await client.fail('register', asking));
  });

  test('does not answer from before after a day', async () => {
    const client = createTestClient();
    const asking = { body: { token: await newToken(client), force: false }, key: 'one' };
    await client.succeed('register', asking);
    await client.simulator.advance('1 d');

    expect((await client.fail('register', asking)).code).toBe('already-registered');
  });
});

describe('deregistering is refused', () => {
  test('to a product that is not registered', async () => {
    expect((await createTestClient().fail('deregister')).code).toBe('not-registered');
  });

  test('to a role that only reads', async () => {
    const client = createTestClient({ scenario: 'registered', role: 'auditor' });

    expect((await client.fail('deregister')).code).toBe('role-not-allowed');
    expect(await statusOf(client)).toBe('registered');
  });

  test('without an Idempotency-Key', async () => {
    const client = createTestClient({ scenario: 'registered' });

    expect((await client.fail('deregister', { key: null })).code).toBe('idempotency-key-missing');
    expect(await statusOf(client)).toBe('registered');
  });
});

describe('deregistering', () => {
  test('ends the registration, resumes the evaluation and removes the instance in the portal', async () => {
    const client = createTestClient({ scenario: 'registered' });

    const { body } = await client.succeed('deregister');

    expect(body).toEqual({ outcome: 'released' });
    const summary = (await client.succeed('getSummary')).body;
    expect(summary.registration).toEqual({ status: 'unregistered', since: '2026-01-15T09:00:00.000Z' });
    expect(summary.evaluation.clock).toBe('running');
    expect(await instancesOf(client)).toEqual([]);
  });

  test('is done here only when the portal cannot be reached', async () => {
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
