import { describe, expect, test } from 'vitest';
import type { Simulator } from '#mocks/control/client.ts';
import { createTestClient, type TestClient } from '#mocks/http/test-client.ts';

const client = (scenario: Parameters<typeof createTestClient>[0] = {}) => createTestClient(scenario);
const changed = async ({ simulator }: TestClient) => (await simulator.status()).changed;
const tagOf = async (simulator: Simulator) => (await simulator.cssm.account()).licenses[0]?.tag ?? '';

describe('a world is not changed', () => {
  test('by time, faults, latency and what only looks', async () => {
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

  test('by what was refused, or tried without leaving a trace', async () => {
    const evaluating = client();
    await evaluating.fail('deregister');
    await evaluating.fail('putSubscription', { body: { tier: 'essentials' }, ifMatch: '"7"' });
    await evaluating.succeed('testConnection', { body: { transport: { kind: 'direct' } } });
    await expect(evaluating.simulator.cssm.revokeToken('token-99')).rejects.toThrow();
    await evaluating.simulator.line.restore();

    expect(await changed(evaluating)).toBe(false);
  });

  test.each([{ kind: 'network' }, { kind: 'status', status: 503 }] as const)(
    'by an act that never arrives: %j',
    async (fault) => {
      const registered = client({ scenario: 'registered' });
      await registered.simulator.line.fail('deregister', fault);
      await registered.send('deregister');

      expect(await changed(registered)).toBe(false);
    },
  );
});

describe('a world is changed, until another is loaded,', () => {
  test.each<[string, (on: TestClient) => Promise<unknown>]>([
    ['an act of the API', ({ succeed }) => succeed('requestReservation')],
    ['an act whose answer was lost', (on) => answerLost(on)],
    [
      'an edit of the API',
      ({ succeed }) => succeed('putSubscription', { body: { tier: 'essentials' }, ifMatch: '"1"' }),
    ],
    ['what is counted', ({ simulator }) => simulator.measure({ components: 40 })],
    ['a purchase', async ({ simulator }) => simulator.cssm.buy({ tag: await tagOf(simulator), quantity: 1 })],
    ['the end of a term', async ({ simulator }) => simulator.cssm.lapse({ tag: await tagOf(simulator) })],
    ['a token', ({ simulator }) => simulator.cssm.createToken()],
    ['a line that is cut', ({ simulator }) => simulator.line.cut()],
    ['an answer that is withheld', ({ simulator }) => simulator.line.withhold()],
    ['a line that is cut and mended', ({ simulator }) => simulator.line.cut().then(() => simulator.line.restore())],
    ['a world that was handed over', async ({ simulator }) => simulator.world.import(await simulator.world.export())],
  ])('by %s', async (_what, act) => {
    const evaluating = client();
    await act(evaluating);
    expect(await changed(evaluating)).toBe(true);

    await evaluating.simulator.advance('1 d');
    expect(await changed(evaluating)).toBe(true);
    await evaluating.simulator.load('evaluation');
    expect(await changed(evaluating)).toBe(false);
  });
});

describe('time', () => {
  test('that is none does not pass', async () => {
    const { simulator } = client();

    await expect(simulator.fastForward(-1)).rejects.toThrow('Not a length of time');
    await expect(simulator.fastForward('4000 d')).rejects.toThrow('longer than the ten years');

    expect(await simulator.now()).toBe('2026-01-15T09:00:00.000Z');
  });

  test('tells what falls due, soonest first, and what fired, in order', async () => {
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

  test('that brings nothing fires nothing', async () => {
    expect((await client().simulator.fastForward('1 h')).fired).toEqual([]);
  });

  test('counts a row of attempts that fail alike once', async () => {
    const { simulator } = client({ scenario: 'registered' });
    await simulator.line.cut();

    const { fired } = await simulator.fastForward('60 d');

    expect(fired.filter(({ kind }) => kind === 'authorization-renewal')).toHaveLength(2);
  });

  test('does what it does at once as in pieces', async () => {
    const [whole, pieces] = [client({ scenario: 'utility' }), client({ scenario: 'utility' })];

    const { fired } = await whole.simulator.fastForward('30 d');
    const inPieces = [];
    for (let day = 0; day < 30; day += 1) inPieces.push(...(await pieces.simulator.fastForward('1 d')).fired);

    expect(inPieces).toEqual(fired);
    expect(await pieces.simulator.world.export()).toEqual(await whole.simulator.world.export());
  });
});

test('an answer that is withheld is waited for until it is let go', async () => {
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

test('what the product counts is told as it was set', async () => {
  const { simulator } = client();
  await simulator.measure({ components: 40, sensors: { ir8340: 2 } });

  expect(await simulator.measured()).toMatchObject({ components: 40, sensors: { ir8340: 2, ic3000: 0 } });
});

async function answerLost({ simulator, send }: TestClient): Promise<void> {
  await simulator.line.fail('requestReservation', { kind: 'answer-lost' });
  await send('requestReservation');
}
