import { describe, expect, test } from 'vitest';
import type { Deployment } from '#mocks/agent/deployment.ts';
import { createProduct } from '#mocks/scenarios/products.ts';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';
import type { Operation } from '#src/contract/operation.ts';
import { type OperationId, operations } from '#src/contract/operations.ts';

const start = Date.UTC(2026, 0, 15, 9);

/** A client of a newly installed cluster in this role, with measured workloads and endpoints. */
async function deployed(deployment: Deployment): Promise<TestClient> {
  const client = createTestClient({ scenario: 'evaluation', product: 'secure-workload' });
  const { world, ...rest } = await client.simulator.world.export({ secrets: true });
  const agent = createProduct('secure-workload', { installedAt: start, deployment });
  await client.simulator.world.import({ ...rest, world: { ...world, agent } });
  await client.simulator.measure({ workloads: 420, endpoints: 1300 });
  return client;
}

const counted = async ({ succeed }: TestClient) =>
  (await succeed('getUsage')).body.licenses.map(({ inUse, status }) => [inUse, status]);

/** A valid body for each operation that has one. */
const bodies: Partial<Record<OperationId, unknown>> = {
  register: { token: 'token', force: true },
  renew: { kind: 'registration' },
  returnAuthorization: { code: 'code' },
  checkAuthorization: { code: 'code' },
  installAuthorization: { code: 'code' },
};

describe('a cluster on standby', () => {
  /** The operations that a cluster does not have at all. */
  const missing: readonly string[] = ['putTransport', 'testConnection', 'putSubscription', 'putMode'];
  const changing = (Object.entries(operations) as [OperationId, Operation][]).filter(
    ([id, { kind }]) => ['command', 'check', 'update'].includes(kind) && !missing.includes(id),
  );

  test.each(changing)('refuses %s on a standby cluster and reports the reason', async (id) => {
    const client = await deployed('standby');
    const before = await client.simulator.world.export({ secrets: true });
    expect((await client.fail(id, { body: bodies[id] })).code).toBe('standby-needs-no-license');
    expect((await client.simulator.world.export({ secrets: true })).world.agent).toEqual(before.world.agent);
  });

  test('shows no authorization and no usage on standby, and pauses the evaluation', async () => {
    const client = await deployed('standby');
    await client.simulator.advance('400 d');
    expect((await client.succeed('getSummary')).body).toEqual({
      deployment: 'standby',
      registration: { status: 'not-required' },
      transport: { kind: 'direct' },
      evaluation: { clock: 'paused', remaining: 90 * 86_400_000 },
    });
    expect(await counted(client)).toEqual([
      [0, 'no-licenses-in-use'],
      [0, 'no-licenses-in-use'],
    ]);
    expect((await client.simulator.upcoming()).filter(({ kind }) => !kind.startsWith('on-prem-'))).toEqual([]);
  });

  test('starts the 90-day evaluation when a standby cluster becomes active', async () => {
    const client = await deployed('standby');
    await client.simulator.activate();
    expect((await client.succeed('getSummary')).body).toMatchObject({
      deployment: 'standalone',
      registration: { status: 'unregistered' },
      authorization: { status: 'evaluation', since: '2026-01-15T09:00:00.000Z' },
      evaluation: { clock: 'running', endsAt: '2026-04-15T09:00:00.000Z' },
    });
    expect(await counted(client)).toEqual([
      [420, 'unregistered'],
      [1300, 'unregistered'],
    ]);
    expect((await client.succeed('getActivity')).body.entries[0]).toMatchObject({ kind: 'activated' });
    expect((await client.simulator.status()).deployment).toBe('standalone');
  });

  test('pauses the evaluation of an activated cluster that uses no licences', async () => {
    const client = await deployed('standby');
    await client.simulator.measure({ workloads: 0, endpoints: 0 });
    await client.simulator.activate();
    expect((await client.succeed('getSummary')).body).toMatchObject({
      authorization: { status: 'no-licenses-in-use', since: '2026-01-15T09:00:00.000Z' },
      evaluation: { clock: 'paused' },
    });
  });
});

test.each(['standalone', 'federation-leader', 'federation-follower'] as const)(
  'refuses to activate a %s cluster, which is active already',
  async (deployment) => {
    const { simulator } = await deployed(deployment);
    await expect(simulator.activate()).rejects.toThrow('Only a cluster on standby can be made active.');
  },
);

test('refuses to activate a product without deployment roles', async () => {
  const { simulator, succeed } = createTestClient();
  await expect(simulator.activate()).rejects.toThrow('Only a cluster on standby can be made active.');
  expect((await succeed('getSummary')).body).not.toHaveProperty('deployment');
  expect(await simulator.status()).not.toHaveProperty('deployment');
});

describe('a federation', () => {
  const register = async (client: TestClient) => {
    const { text: token } = await client.simulator.cssm.createToken();
    await client.succeed('register', { body: { token, force: false } });
    await client.simulator.advance('3 s');
    return (await client.succeed('getSummary')).body;
  };

  test('registers the federation leader and reports no usage for it', async () => {
    const client = await deployed('federation-leader');
    expect(await register(client)).toMatchObject({
      deployment: 'federation-leader',
      registration: { status: 'registered' },
      authorization: { status: 'no-licenses-in-use' },
      evaluation: { clock: 'paused', remaining: 90 * 86_400_000 },
    });
    expect(await counted(client)).toEqual([
      [0, 'no-licenses-in-use'],
      [0, 'no-licenses-in-use'],
    ]);
    const { licenses } = await client.simulator.cssm.account();
    expect(licenses.filter(({ name }) => name.startsWith('Tetration')).map(({ inUse }) => inUse)).toEqual([0, 0]);
  });

  test('reports the measured usage of a federation follower, as for a standalone cluster', async () => {
    const client = await deployed('federation-follower');
    expect(await register(client)).toMatchObject({
      deployment: 'federation-follower',
      registration: { status: 'registered' },
      authorization: { status: 'authorized' },
    });
    expect(await counted(client)).toEqual([
      [420, 'authorized'],
      [1300, 'authorized'],
    ]);
  });
});
