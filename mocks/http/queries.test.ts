import { describe, expect, test } from 'vitest';
import { worldNames } from '#mocks/scenarios/names.ts';
import { createTestClient } from './test-client.ts';

const reads = [
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

test.each(worldNames)('in %s every read answers in the form of the contract, and changes nothing', async (scenario) => {
  const client = createTestClient({ scenario, role: 'auditor' });
  const before = await client.simulator.world.export({ secrets: true });

  for (const id of reads) await client.succeed(id);

  expect(await client.simulator.world.export({ secrets: true })).toEqual(before);
});

test('the session says who is signed in, and where to sign in again', async () => {
  const { body } = await createTestClient({ role: 'operator' }).succeed('getSession');

  expect(body).toMatchObject({ role: 'operator', signInUrl: '/sign-in' });
});

test('the usage counts the components of the product', async () => {
  const client = createTestClient();
  await client.simulator.measure({ components: 12 });

  const { body } = await client.succeed('getUsage');

  expect(body.licenses.map(({ inUse }) => inUse)).toEqual([12]);
});

test('a support bundle holds what happened, and no token', async () => {
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

  test('is empty before anything has happened', async () => {
    expect((await (await clientWith(0)).succeed('getActivity')).body).toEqual({ entries: [] });
  });

  test('has one page of exactly fifty', async () => {
    const { body } = await (await clientWith(50)).succeed('getActivity');

    expect(body.entries).toHaveLength(50);
    expect(body.older).toBeUndefined();
  });

  test('goes back page by page, newest first, without a gap', async () => {
    const client = await clientWith(120);

    const first = (await client.succeed('getActivity')).body;
    const second = (await client.succeed('getActivity', { query: `?before=${first.older}` })).body;
    const third = (await client.succeed('getActivity', { query: `?before=${second.older}` })).body;

    const listed = [first, second, third].flatMap(({ entries }) => entries.map(({ id }) => Number(id)));
    expect(listed).toEqual(Array.from({ length: 120 }, (_, index) => 120 - index));
    expect(third.older).toBeUndefined();
  });
});
