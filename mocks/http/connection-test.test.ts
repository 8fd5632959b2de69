import { describe, expect, test } from 'vitest';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';

const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 8080 } as const;
const direct = { kind: 'direct' } as const;

/** The checks with their results, in order. */
async function resultsOf(client: TestClient, transport: object): Promise<string[]> {
  const { body } = await client.succeed('testConnection', { body: { transport } });
  return body.checks.map(({ check, result }) => `${check} ${result}`);
}

describe('invalid connection tests', () => {
  test('rejects a connection test from a role that may only read', async () => {
    const client = createTestClient({ role: 'operator' });

    expect((await client.fail('testConnection', { body: { transport: direct } })).code).toBe('role-not-allowed');
  });

  test.each([
    [{}, '/transport', 'missing'],
    [{ transport: {} }, '/transport/kind', 'missing'],
    [{ transport: { kind: 'pigeon' } }, '/transport/kind', 'not-in-list'],
    [{ transport: { ...proxy, host: 'two words' } }, '/transport/host', 'wrong-format'],
    [{ transport: { ...proxy, port: 0 } }, '/transport/port', 'out-of-range'],
    [{ transport: { ...proxy, port: '80' } }, '/transport/port', 'wrong-type'],
    [{ transport: { kind: 'gateway', url: 'ftp:\n' } }, '/transport/url', 'wrong-format'],
  ])('rejects a connection test with an invalid transport: %j', async (body, pointer, code) => {
    const refusal = await createTestClient().fail('testConnection', { body });
    expect(refusal).toMatchObject({ code: 'invalid-request', errors: [{ pointer, code }] });
  });
});

describe('connection tests', () => {
  test('checks each hop of the given transport, and no other', async () => {
    const client = createTestClient();

    expect(await resultsOf(client, direct)).toEqual(['name passed', 'tls passed', 'clock passed', 'answer passed']);
    expect(await resultsOf(client, proxy)).toContain('proxy passed');
    expect(await resultsOf(client, { kind: 'gateway', url: 'http://ssm.example.com/SmartTransport' })).toEqual([
      'name passed',
      'clock passed',
      'answer passed',
    ]);
  });

  test('stops at the first failed check and reports its reason', async () => {
    const client = createTestClient();
    await client.simulator.line.cut('proxy-denied');

    const { body } = await client.succeed('testConnection', { body: { transport: proxy } });

    expect(body.testedAt).toBe('2026-01-15T09:00:00.000Z');
    expect(body.checks).toEqual([
      { check: 'name', result: 'passed', target: 'proxy.example.com' },
      {
        check: 'proxy',
        result: 'failed',
        target: 'proxy.example.com:8080',
        reason: { code: 'proxy-denied', raw: expect.stringContaining('403') },
      },
      { check: 'tls', result: 'not-tried' },
      { check: 'clock', result: 'not-tried' },
      { check: 'answer', result: 'not-tried' },
    ]);
  });

  test('leaves the state and the activity unchanged when it succeeds or fails', async () => {
    const client = createTestClient();
    const world = () => client.simulator.world.export({ secrets: true });
    const before = await world();

    await resultsOf(client, proxy);
    await resultsOf(client, { kind: 'gateway', url: 'https://ssm.invalid/SmartTransport' });

    expect(await world()).toEqual(before);
  });

  test('tests the connection anew each time, since its result is not kept', async () => {
    const client = createTestClient();
    await client.simulator.line.cut('clock-skewed');
    expect(await resultsOf(client, direct)).toContain('clock failed');
    await client.simulator.line.restore();

    expect(await resultsOf(client, direct)).not.toContain('clock failed');
  });
});
