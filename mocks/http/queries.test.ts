import { describe, expect, test } from 'vitest';
import { worldNames } from '#mocks/scenarios/world-names.ts';
import { createTestClient } from '#mocks/testing/test-client.ts';
import { isSupported } from '#src/contract/operation-capabilities.ts';

const queries = [
  'getSession',
  'getProduct',
  'getSystem',
  'getDiagnostic',
  'getSummary',
  'getUsage',
  'getActivity',
  'getTransport',
  'getSubscription',
  'getMode',
] as const;

test.each(worldNames)(
  'responds to every query in the contract’s form without a change of the state: %s',
  async (scenario) => {
    const client = createTestClient({ scenario, role: 'auditor' });
    const before = await client.simulator.world.export({ secrets: true });
    const { capabilities } = (await client.succeed('getProduct')).body;

    for (const id of queries) {
      if (isSupported(id, capabilities)) await client.succeed(id);
      else expect((await client.fail(id)).code).toBe('not-supported');
    }

    expect(await client.simulator.world.export({ secrets: true })).toEqual(before);
  },
);

test('returns the signed-in role and the URL for signing in again', async () => {
  const { body } = await createTestClient({ role: 'operator' }).succeed('getSession');

  expect(body).toMatchObject({ role: 'operator', signInUrl: '/sign-in' });
});

test('returns the measured number of components as usage', async () => {
  const client = createTestClient();
  await client.simulator.measure({ components: 12 });

  const { body } = await client.succeed('getUsage');

  expect(body.licenses.map(({ inUse }) => inUse)).toEqual([12]);
});

test('puts the activity into the support bundle, but no token', async () => {
  const client = createTestClient();
  const { text } = await client.simulator.cssm.createToken();
  await client.succeed('register', { body: { token: text, force: false } });

  const { body } = await client.succeed('getDiagnostic');

  expect(body.madeAt).toBe('2026-01-15T09:00:00.000Z');
  expect(body.activity[0]?.kind).toBe('registration-requested');
  expect(JSON.stringify(body)).not.toContain(text.slice(0, 40));
});

describe('the activity', () => {
  async function clientWith(entries: number) {
    const client = createTestClient();
    const snapshot = await client.simulator.world.export({ secrets: true });
    const activity = Array.from({ length: entries }, (_, index) => ({
      id: String(index + 1).padStart(8, '0'),
      at: '2026-01-10T09:00:00.000Z',
      actor: { kind: 'agent' } as const,
      kind: 'authorization-renewed' as const,
      result: 'succeeded' as const,
    }));
    const { world } = snapshot;
    const agent = { ...world.agent, activityCount: entries };
    await client.simulator.world.import({ ...snapshot, world: { ...world, agent }, activity });
    return client;
  }

  test.each(['', 'nonsense', '00000050', '00000050-00000000'])(
    'rejects the page token %j, which the product has not issued',
    async (token) => {
      expect((await (await clientWith(60)).fail('getActivity', { query: `?pageToken=${token}` })).code).toBe(
        'invalid-request',
      );
    },
  );

  test.each(['', '0', '-1', '201', '1.5', '1e2', '050', '+5', 'all', '%2050'])(
    'rejects the limit %j',
    async (limit) => {
      expect((await createTestClient().fail('getActivity', { query: `?limit=${limit}` })).code).toBe('invalid-request');
    },
  );

  test.each([
    ['', 50],
    ['?limit=1', 1],
    ['?limit=200', 200],
  ])('returns at most as many entries as the query %j allows', async (query, count) => {
    const { body } = await (await clientWith(201)).succeed('getActivity', { query });

    expect(body.entries).toHaveLength(count);
    expect(body.nextPageToken).toBeDefined();
  });

  test('returns an empty list before any activity', async () => {
    expect((await (await clientWith(0)).succeed('getActivity')).body).toEqual({ entries: [] });
  });

  test('returns exactly fifty entries as one page', async () => {
    const { body } = await (await clientWith(50)).succeed('getActivity');

    expect(body.entries).toHaveLength(50);
    expect(body.nextPageToken).toBeUndefined();
  });

  test('pages back without a gap, newest entry first', async () => {
    const client = await clientWith(120);

    const first = (await client.succeed('getActivity')).body;
    const second = (await client.succeed('getActivity', { query: `?pageToken=${first.nextPageToken}` })).body;
    const third = (await client.succeed('getActivity', { query: `?limit=50&pageToken=${second.nextPageToken}` })).body;

    const listed = [first, second, third].flatMap(({ entries }) => entries.map(({ id }) => Number(id)));
    expect(listed).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
    expect(third.nextPageToken).toBeUndefined();
  });
});
