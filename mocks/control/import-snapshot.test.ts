import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createTestClient, type TestClient } from '#mocks/http/test-client.ts';
import type { ScenarioName } from '#mocks/scenarios/names.ts';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';
import { runs } from '#mocks/testing/property-runs.ts';

const now = '2026-01-15T09:00:00.000Z';
const exportSnapshot = (client: TestClient) => client.simulator.world.export({ secrets: true });

/** The world of a scenario, and one that has something else to lose. */
async function setUp(scenario: ScenarioName = 'registered') {
  const client = createTestClient({ scenario: 'out-of-compliance' });
  return {
    client,
    snapshot: await exportSnapshot(createTestClient({ scenario })),
    before: await exportSnapshot(client),
  };
}

/** What a file may hold, whatever its type says. */
const importInto = ({ simulator }: TestClient, input: unknown) => simulator.world.import(input as SimulatorSnapshot);

describe('a file is refused, and changes nothing,', () => {
  test.each([
    ['that is empty', null, 'This is not a world: it is empty.'],
    ['that is a list', [], 'This is not a world: it is a list.'],
    ['that is a text', 'world', 'This is not a world: it is a string.'],
    ['that names no format', {}, 'This is not a world: it names no format.'],
    ['of an older format', { format: 3 }, 'This is not a world of format 5, but of 3.'],
    ['of another format', { format: { a: 1 } }, 'This is not a world of format 5, but of {"a":1}.'],
    ['that holds nothing else', { format: 5 }, 'This is not a world: world is not as it should be.'],
  ])('%s', async (_which, input, message) => {
    const { client, before } = await setUp();

    await expect(importInto(client, input)).rejects.toThrow(message);

    expect(await exportSnapshot(client)).toEqual(before);
  });

  test.each<[string, (snapshot: SimulatorSnapshot) => unknown, string]>([
    ['of too many records', (s) => ({ ...s, activity: Array(100_001).fill(s.activity[0]) }), 'activity is not'],
    ['of a scenario there is not', (s) => withWorld(s, { scenario: 'paradise' }), 'There is no scenario “paradise”'],
    ['with a fault there is not', (s) => withWorld(s, { faults: { '*': { kind: 'odd' } } }), 'There is no fault “odd”'],
    ['with a line broken otherwise', (s) => withWorld(s, { line: { state: 'down', reason: 'odd' } }), 'no fault “odd”'],
    ['with a latency beyond all', (s) => withWorld(s, { latency: 1e9 }), 'world.latency is not as it should be.'],
    ['with a time that is none', (s) => withWorld(s, { time: { kind: 'frozen' } }), 'world.time.at is not'],
    ['whose clock ran for ages', (s) => withWorld(s, { time: ages }), 'Its clock has run for longer than ten years.'],
    ['with an agent of no kind', (s) => withWorld(s, { agent: {} }), 'world.agent.product is not as it should be.'],
    ['with a registration of no kind', (s) => withAgent(s, { registration: { status: 'odd' } }), 'does not hold'],
    ['with no virtual account', (s) => withWorld(s, { cssm: { ...s.world.cssm, virtualAccounts: [] } }), 'virtualAcc'],
    [
      'whose On-Prem the portal knows not',
      (s) => withOnPrem(s, { name: 'Plant 9' }),
      'does not know the SSM On-Prem “Plant 9”',
    ],
    ['whose On-Prem owns nothing', (s) => withOnPrem(s, { virtualAccountId: 'none' }), 'does not know the SSM On-Prem'],
    ['whose On-Prem is of no kind', (s) => withOnPrem(s, { schedule: 'hourly' }), 'world.onPrem.schedule is not'],
    [
      'with an account at both ends',
      (s) => withOnPrem(s, { cssm: s.world.cssm }),
      'more than one virtual account “iot-security-demos”',
    ],
    [
      'whose On-Prem has an instance twice',
      (s) => withOnPrem(s, { instances: [...s.world.onPrem.instances, ...s.world.onPrem.instances] }),
      'more than one product instance of the On-Prem',
    ],
    [
      'with an instance twice',
      (s) => ({ ...s, instances: [...s.instances, ...s.instances] }),
      'more than one product instance',
    ],
  ])('%s', async (_which, corrupt, message) => {
    const { client, before, snapshot } = await setUp();

    await expect(importInto(client, corrupt(snapshot))).rejects.toThrow(message);

    expect(await exportSnapshot(client)).toEqual(before);
  });

  const scenarios = ['registered', 'registering', 'utility', 'reserved-over-used', 'update-unconfirmed'] as const;
  test.each(scenarios)(
    'or is a world that works: %s with anything anywhere in it',
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
    60_000,
  );
});

describe('a world', () => {
  test('that was exported comes back as it was', async () => {
    const { client, snapshot } = await setUp('update-unconfirmed');

    await importInto(client, JSON.parse(JSON.stringify(snapshot)));

    // What was handed over counts as changed: no address gives it back.
    expect(await exportSnapshot(client)).toEqual(withWorld(snapshot, { changed: true }));
  });

  test('whose secrets were masked still shows what it showed', async () => {
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

/** Every place in a value. */
function pathsIn(value: unknown, path: JsonPath = []): readonly JsonPath[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...path, name]))];
}

/** The value with something else at a place. */
function put(value: unknown, [name, ...rest]: JsonPath, replacement: unknown): unknown {
  if (name === undefined) return replacement;
  const inner = (value as Readonly<Record<string, unknown>>)[name];
  if (Array.isArray(value))
    return value.map((item, index) => (String(index) === name ? put(item, rest, replacement) : item));
  return { ...(value as object), [name]: put(inner, rest, replacement) };
}

/** Everything is shown, now and a year later. */
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
