import { describe, expect, test } from 'vitest';
import { requireActiveSummary } from '#mocks/testing/active-summary.ts';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';

const summaryOf = async (client: TestClient) => requireActiveSummary((await client.succeed('getSummary')).body);

describe('invalid renewals', () => {
  test('refuses to renew when the product is not registered', async () => {
    const { code } = await createTestClient().fail('renew', { body: { kind: 'authorization' } });

    expect(code).toBe('not-registered');
  });

  test('rejects the renewal of an unknown kind', async () => {
    const client = createTestClient({ scenario: 'registered' });

    expect(await client.fail('renew', { body: { kind: 'lunch' } })).toMatchObject({
      code: 'invalid-request',
      errors: [{ pointer: '/kind' }],
    });
  });

  test('rejects a renewal from a role that may only read', async () => {
    const client = createTestClient({ scenario: 'registered', role: 'operator' });

    expect((await client.fail('renew', { body: { kind: 'registration' } })).code).toBe('role-not-allowed');
  });
});

describe('renewals', () => {
  test('moves the authorization’s heartbeat times when the authorization is renewed', async () => {
    const client = createTestClient({ scenario: 'registered' });

    const { body } = await client.succeed('renew', { body: { kind: 'authorization' } });

    expect(body).toEqual({ outcome: 'succeeded', kind: 'authorization', at: '2026-01-15T09:00:00.000Z' });
    expect((await summaryOf(client)).authorization.heartbeat).toMatchObject({
      lastSuccessAt: '2026-01-15T09:00:00.000Z',
      nextAt: '2026-02-14T09:00:00.000Z',
    });
  });

  test('moves the certificate’s times when the registration is renewed', async () => {
    const client = createTestClient({ scenario: 'registered' });

    const { body } = await client.succeed('renew', { body: { kind: 'registration' } });

    expect(body).toMatchObject({ outcome: 'succeeded', kind: 'registration' });
    expect((await summaryOf(client)).registration).toMatchObject({
      status: 'registered',
      certificate: { renewedAt: '2026-01-15T09:00:00.000Z', renewsAt: '2026-07-14T09:00:00.000Z' },
    });
  });

  test('reports the reason and keeps the authorization when the portal does not respond', async () => {
    const client = createTestClient({ scenario: 'registered' });
    const before = await summaryOf(client);
    await client.simulator.line.cut('connection-refused');

    const { body } = await client.succeed('renew', { body: { kind: 'authorization' } });

    expect(body).toMatchObject({ outcome: 'failed', reason: { code: 'connection-refused' } });
    const summary = await summaryOf(client);
    expect(summary.authorization.status).toBe(before.authorization.status);
    expect(summary.authorization.heartbeat?.lastFailure?.reason.code).toBe('connection-refused');
  });
});
