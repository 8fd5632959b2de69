import { describe, expect, test } from 'vitest';
import { createTestClient } from '#mocks/testing/test-client.ts';
import type { OperationId } from '#src/contract/operations.ts';

/** The operations that a Secure Workload cluster does not have, with a valid body of each (S0). */
const missing: readonly { readonly id: OperationId; readonly body?: object }[] = [
  { id: 'getTransport' },
  { id: 'putTransport', body: { kind: 'direct' } },
  { id: 'testConnection', body: { transport: { kind: 'direct' } } },
  { id: 'getSubscription' },
  { id: 'putSubscription', body: { tier: 'essentials' } },
  { id: 'getMode' },
  { id: 'putMode', body: { mode: 'pre-paid' } },
];

describe('a product without the capability of an operation', () => {
  test.each(missing)('refuses $id as not supported and changes nothing', async ({ id, body }) => {
    const client = createTestClient({ scenario: 'cluster-register' });
    const before = await client.simulator.world.export({ secrets: true });

    const { code, status } = await client.fail(id, { ...(body && { body }), ifMatch: '"1"' });

    expect([code, status]).toEqual(['not-supported', 409]);
    expect(await client.simulator.world.export({ secrets: true })).toEqual(before);
  });

  test('refuses a request before it reads the body and the headers', async () => {
    const client = createTestClient({ scenario: 'cluster-register' });

    expect((await client.fail('putSubscription', { body: '{' })).code).toBe('not-supported');
  });

  test('reports a role that may only read before it reports the capability', async () => {
    const client = createTestClient({ scenario: 'cluster-register', role: 'auditor' });

    expect((await client.fail('putSubscription', { body: { tier: 'essentials' } })).code).toBe('role-not-allowed');
  });
});

test('a product with all capabilities answers every operation that another product lacks', async () => {
  const client = createTestClient({ scenario: 'evaluation' });

  for (const { id, body } of missing) {
    const response = await client.send(id, { ...(body && { body }), ifMatch: '*' });
    expect([id, response.status]).toEqual([id, 200]);
  }
});
