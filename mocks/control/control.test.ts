import { describe, expect, test } from 'vitest';
import { createBackend } from '#mocks/backend.ts';
import type { Simulator } from '#mocks/control/client.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import { snapshotOf } from '#mocks/testing/scenario-snapshots.ts';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';

const client = (scenario: Parameters<typeof createTestClient>[0] = {}) => createTestClient(scenario);
const changed = async ({ simulator }: TestClient) => (await simulator.status()).changed;
const tagOf = async (simulator: Simulator) => (await simulator.cssm.account()).licenses[0]?.tag ?? '';

import { createControl } from './control.ts';

describe('the status `changed`', () => {
  test('stays false after time, faults, latency and reads', async () => {
    const registered = client({ scenario: 'registered' });
    const { simulator, succeed } = registered;
    await simulator.advance('30 d');
    await simulator.fastForward('30 d');
    await simulator.line.delay(1);
    await simulator.line.fail('getMode', { kind: 'network' });
    await succeed('getSummary');
    await simulator.cssm.account();
    await simulator.measured();

    expect(await changed(registered)).toBe(false);
    await simulator.line.heal();
    expect(await changed(registered)).toBe(false);
  });

  test('stays false after rejected commands and connection tests', async () => {
    const evaluating = client();
    await evaluating.fail('deregister');
    await evaluating.fail('putSubscription', { body: { tier: 'essentials' }, ifMatch: '"7"' });
    await evaluating.succeed('testConnection', { body: { transport: { kind: 'direct' } } });
    await expect(evaluating.simulator.cssm.revokeToken('token-99')).rejects.toThrow();
    await evaluating.simulator.line.restore();

    expect(await changed(evaluating)).toBe(false);
  });

  test.each([{ kind: 'network' }, { kind: 'status', status: 503 }] as const)(
    'stays false after a request that fails with %j',
    async (fault) => {
      const registered = client({ scenario: 'registered' });
      await registered.simulator.line.fail('deregister', fault);
      await registered.send('deregister');

      expect(await changed(registered)).toBe(false);
    },
  );
});

describe('the status `changed` until another scenario is loaded', () => {
  test.each<[string, (on: TestClient) => Promise<unknown>]>([
    ['an API command', ({ succeed }) => succeed('requestReservation')],
    ['an API command with a lost response', (on) => loseResponse(on)],
    ['an API update', ({ succeed }) => succeed('putSubscription', { body: { tier: 'essentials' }, ifMatch: '*' })],
    ['a usage override', ({ simulator }) => simulator.measure({ components: 40 })],
    ['a purchase', async ({ simulator }) => simulator.cssm.buy({ tag: await tagOf(simulator), quantity: 1 })],
    ['the end of a term', async ({ simulator }) => simulator.cssm.lapse({ tag: await tagOf(simulator) })],
    ['a token', ({ simulator }) => simulator.cssm.createToken()],
    ['a cut of the network', ({ simulator }) => simulator.line.cut()],
    ['a withheld response', ({ simulator }) => simulator.line.withhold()],
    [
      'a cut and a restoration of the network',
      ({ simulator }) => simulator.line.cut().then(() => simulator.line.restore()),
    ],
    ['an imported snapshot', async ({ simulator }) => simulator.world.import(await simulator.world.export())],
  ])('becomes true after %s', async (_what, act) => {
    const evaluating = client();
    await act(evaluating);
    expect(await changed(evaluating)).toBe(true);

    await evaluating.simulator.advance('1 d');
    expect(await changed(evaluating)).toBe(true);
    await evaluating.simulator.load('evaluation');
    expect(await changed(evaluating)).toBe(false);
  });
});

describe('the simulated time', () => {
  test('does not advance by an invalid duration', async () => {
    const { simulator } = client();

    await expect(simulator.fastForward(-1)).rejects.toThrow('Invalid duration: -1');
    await expect(simulator.fastForward('4000 d')).rejects.toThrow('longer than the maximum of ten years');

    expect(await simulator.now()).toBe('2026-01-15T09:00:00.000Z');
  });

  test('lists pending timers soonest first, and fired timers in order', async () => {
    const { simulator } = client({ scenario: 'evaluation' });
    const due = await simulator.upcoming();
    expect(due.map(({ kind }) => kind)).toEqual(['evaluation-warning', 'evaluation-end', 'on-prem-removal']);
    const [warning, end, removal] = due;

    const { now, fired } = await simulator.fastForward('90 d');

    expect(now).toBe('2026-04-15T09:00:00.000Z');
    expect(fired[0]).toEqual(warning);
    expect(fired.slice(-2)).toEqual([end, removal]);
    expect(fired.map(({ at }) => at)).toEqual(fired.map(({ at }) => at).toSorted());
    expect(await simulator.upcoming()).toEqual([]);
  });

  test('advances without fired timers when none is due', async () => {
    expect((await client().simulator.fastForward('1 h')).fired).toEqual([]);
  });

  test('lists consecutive retries that fail alike once', async () => {
    const { simulator } = client({ scenario: 'registered' });
    await simulator.line.cut();

    const { fired } = await simulator.fastForward('60 d');

    expect(fired.filter(({ kind }) => kind === 'authorization-renewal')).toHaveLength(2);
  });

  test('reaches the same result when it advances at once or in pieces', async () => {
    const [whole, pieces] = [client({ scenario: 'utility' }), client({ scenario: 'utility' })];

    const { fired } = await whole.simulator.fastForward('30 d');
    const inPieces = [];
    for (let day = 0; day < 30; day += 1) inPieces.push(...(await pieces.simulator.fastForward('1 d')).fired);

    expect(inPieces).toEqual(fired);
    expect(await pieces.simulator.world.export()).toEqual(await whole.simulator.world.export());
  });
});

test('the client has a method for each method of the control API, in its group', async () => {
  const { simulator } = client();
  const { cssm, onPrem, line, session, world, ready: _ready, subscribe: _subscribe, scenarios: _, ...own } = simulator;
  const groups = Object.entries({ cssm, onPrem, line, session, world });
  const names = groups.flatMap(([group, methods]) => Object.keys(methods).map((method) => `${group}.${method}`));
  const backend = createBackend(createMemoryStore(createMemoryDatabase(snapshotOf('evaluation'))));
  expect([...Object.keys(own), ...names].toSorted()).toEqual(Object.keys(createControl(backend)).toSorted());
});

test('a registration waits for a withheld response until it is released', async () => {
  const { simulator, succeed } = client();
  await simulator.line.withhold();
  const { text } = await simulator.cssm.createToken();
  await succeed('register', { body: { token: text, force: false } });
  await simulator.advance('1 h');
  const status = async () => (await succeed('getSummary')).body.registration.status;
  expect([await status(), (await simulator.status()).line]).toEqual(['registering', 'withheld']);

  await simulator.cssm.answer();

  expect([await status(), (await simulator.status()).line]).toEqual(['registered', 'up']);
});

test('reports measured usage as it was set', async () => {
  const { simulator } = client();
  await simulator.measure({ components: 40, sensors: { ir8340: 2 } });

  expect(await simulator.measured()).toMatchObject({ components: 40, sensors: { ir8340: 2, ic3000: 0 } });
});

async function loseResponse({ simulator, send }: TestClient): Promise<void> {
  await simulator.line.fail('requestReservation', { kind: 'answer-lost' });
  await send('requestReservation');
}
