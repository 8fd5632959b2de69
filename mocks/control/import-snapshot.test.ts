import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';
import { runs } from '#mocks/testing/property-runs.ts';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';

const now = '2026-01-15T09:00:00.000Z';
const exportSnapshot = (client: TestClient) => client.simulator.world.export({ secrets: true });

/** Creates a client, and a snapshot of another scenario to import. */
async function setUp(scenario: ScenarioName = 'registered') {
  const client = createTestClient({ scenario: 'out-of-compliance' });
  return {
    client,
    snapshot: await exportSnapshot(createTestClient({ scenario })),
    before: await exportSnapshot(client),
  };
}

/** Imports a value that need not be a snapshot. */
const importInto = ({ simulator }: TestClient, input: unknown) => simulator.world.import(input as SimulatorSnapshot);

describe('the import of an invalid file', () => {
  test.each([
    ['an empty value', null, 'This is not a world: it is empty.'],
    ['a list', [], 'This is not a world: it is a list.'],
    ['a text', 'world', 'This is not a world: it is a string.'],
    ['an object without a format', {}, 'This is not a world: it names no format.'],
    ['an older format', { format: 3 }, 'This is not a world of format 7, but of 3.'],
    ['another format', { format: { a: 1 } }, 'This is not a world of format 7, but of {"a":1}.'],
    ['an object with nothing but a format', { format: 7 }, 'This is not a world: world is invalid.'],
  ])('rejects %s and changes nothing', async (_which, input, message) => {
    const { client, before } = await setUp();

    await expect(importInto(client, input)).rejects.toThrow(message);

    expect(await exportSnapshot(client)).toEqual(before);
  });

  test.each<[string, (snapshot: SimulatorSnapshot) => unknown, string]>([
    ['too many records', (s) => ({ ...s, activity: Array(100_001).fill(s.activity[0]) }), 'activity is invalid'],
    ['an unknown scenario', (s) => withWorld(s, { scenario: 'paradise' }), 'There is no scenario “paradise”'],
    ['an unknown fault', (s) => withWorld(s, { faults: { '*': { kind: 'odd' } } }), 'There is no fault “odd”'],
    [
      'an unknown network fault',
      (s) => withWorld(s, { line: { state: 'down', reason: 'odd' } }),
      'no network fault “odd”',
    ],
    ['a latency above the limit', (s) => withWorld(s, { latency: 1e9 }), 'world.latency is invalid.'],
    ['an incomplete time', (s) => withWorld(s, { time: { kind: 'frozen' } }), 'world.time.at is invalid'],
    ['a clock that ran too long', (s) => withWorld(s, { time: ages }), 'Its clock has run for longer than ten years.'],
    ['an empty agent', (s) => withWorld(s, { agent: {} }), 'world.agent.product is invalid.'],
    ['an unknown registration', (s) => withAgent(s, { registration: { status: 'odd' } }), 'is not consistent'],
    ['no virtual account', (s) => withWorld(s, { cssm: { ...s.world.cssm, virtualAccounts: [] } }), 'virtualAcc'],
    [
      'an On-Prem that the portal does not know',
      (s) => withOnPrem(s, { name: 'Plant 9' }),
      'does not know the SSM On-Prem “Plant 9”',
    ],
    [
      'an On-Prem without its virtual account',
      (s) => withOnPrem(s, { virtualAccountId: 'none' }),
      'does not know the SSM On-Prem',
    ],
    ['an unknown On-Prem schedule', (s) => withOnPrem(s, { schedule: 'hourly' }), 'world.onPrem.schedule is invalid'],
    [
      'a virtual account in both portals',
      (s) => withOnPrem(s, { cssm: s.world.cssm }),
      'more than one virtual account “iot-security-demos”',
    ],
    [
      'a duplicate instance in the On-Prem',
      (s) => withOnPrem(s, { instances: [...s.world.onPrem.instances, ...s.world.onPrem.instances] }),
      'more than one product instance of the On-Prem',
    ],
    [
      'a duplicate instance',
      (s) => ({ ...s, instances: [...s.instances, ...s.instances] }),
      'more than one product instance',
    ],
  ])('rejects a snapshot with %s and changes nothing', async (_which, corrupt, message) => {
    const { client, before, snapshot } = await setUp();

    await expect(importInto(client, corrupt(snapshot))).rejects.toThrow(message);

    expect(await exportSnapshot(client)).toEqual(before);
  });

  const scenarios = ['registered', 'registering', 'utility', 'reserved-over-used', 'update-unconfirmed'] as const;
  test.each(scenarios)(
    'rejects the scenario %s with one invalid value, or accepts a snapshot that works',
    async (scenario) => {
      const { snapshot: large } = await setUp(scenario);
      const [instances, events, activity] = [large.instances, large.events, large.activity].map((all) => all.slice(-3));
      const snapshot = { ...large, instances, events, activity };
      const paths = pathsIn(snapshot);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...paths), junk, async (path, value) => {
          const client = createTestClient({ scenario: 'out-of-compliance' });
          const before = await exportSnapshot(client);

          const refusal = await importInto(client, put(snapshot, path, value)).catch((error: unknown) => error);

          if (refusal) expect(await exportSnapshot(client)).toEqual(before);
          else await expectToWork(client);
        }),
        runs(20),
      );
    },
  );
});

describe('an exported snapshot', () => {
  test('restores the same state when it is imported', async () => {
    const { client, snapshot } = await setUp('update-unconfirmed');

    await importInto(client, JSON.parse(JSON.stringify(snapshot)));

    // An imported snapshot counts as changed: no link can reproduce it.
    expect(await exportSnapshot(client)).toEqual(withWorld(snapshot, { changed: true }));
  });

  test('restores the same summary when it is imported with masked secrets', async () => {
    const source = createTestClient({ scenario: 'update-unconfirmed' });
    const { client } = await setUp();

    await importInto(client, await source.simulator.world.export());

    expect((await client.succeed('getSummary')).body).toEqual((await source.succeed('getSummary')).body);
    await expectToWork(client);
  });
});

const ages = { kind: 'running', offset: 0, settledAt: Date.UTC(2000, 0, 1) };
const withWorld = (snapshot: SimulatorSnapshot, part: object) => ({
  ...snapshot,
  world: { ...snapshot.world, ...part },
});
const withAgent = (snapshot: SimulatorSnapshot, part: object) =>
  withWorld(snapshot, { agent: { ...snapshot.world.agent, ...part } });
const withOnPrem = (snapshot: SimulatorSnapshot, part: object) =>
  withWorld(snapshot, { onPrem: { ...snapshot.world.onPrem, ...part } });

const junk = fc.constantFrom<unknown>(
  undefined,
  null,
  true,
  -1,
  0.5,
  1e300,
  1e12,
  '',
  'odd',
  now,
  [],
  {},
  [[]],
  [null],
);

type JsonPath = readonly (string | number)[];

/** Returns the paths of all values in a value. */
function pathsIn(value: unknown, path: JsonPath = []): readonly JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))];
}

/** Returns the value with the part at this path replaced. */
function put(value: unknown, [name, ...rest]: JsonPath, replacement: unknown): unknown {
  if (name === undefined) return replacement;
  const inner = (value as Readonly<Record<string, unknown>>)[name];
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === name ? put(item, rest, replacement) : item));
  return { ...(value as object), [name]: put(inner, rest, replacement) };
}

/** Reads everything from product and portal, now and 400 days later. */
async function expectToWork({ simulator, succeed }: TestClient): Promise<void> {
  for (const passes of ['0 s', '400 d'] as const) {
    await simulator.advance(passes);
    await simulator.status();
    await simulator.upcoming();
    const reads = [
      'getSession',
      'getProduct',
      'getSystem',
      'getSummary',
      'getUsage',
      'getActivity',
      'getMode',
    ] as const;
    for (const read of reads) if (Object.keys((await simulator.status()).faults).length === 0) await succeed(read);
    const { virtualAccounts } = await simulator.cssm.account();
    for (const { id } of virtualAccounts) {
      await simulator.cssm.events({ virtualAccountId: id });
      for (const { udi } of (await simulator.cssm.instances({ virtualAccountId: id })).rows)
        await simulator.cssm.instance({ udi });
    }
  }
}
