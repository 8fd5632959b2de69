import { describe, expect, test } from 'vitest';
import { createTestClient, type TestClient } from './test-client.ts';

const proxy = { kind: 'proxy', host: 'proxy.example.com', port: 8080 } as const;
const direct = { kind: 'direct' } as const;

/** How each check went, in order. */
async function resultsOf(client: TestClient, transport: object): Promise<string[]> {
  const { body } = await client.succeed('testConnection', { body: { transport } });
  return body.checks.map(({ check, result }) => `${check} ${result}`);
}

describe('a test of the connection is refused', () => {
  test('to a role that only reads', async () => {
    const client = createTestClient({ role: 'operator' });

    expect((await client.fail('testConnection', { body: { transport: direct } })).code).toBe('role-not-allowed');
  });

  test.each([
    [{}, 'transport'],
    [{ transport: { kind: 'pigeon' } }, 'transport.kind'],
    [{ transport: { ...proxy, host: '' } }, 'transport.host'],
    [{ transport: { ...proxy, port: 0 } }, 'transport.port'],
    [{ transport: { kind: 'gateway', url: 'ftp://ssm.example.com/SmartTransport' } }, 'transport.url'],
  ])('where the way cannot be: %j', async (body, field) => {
    expect(await createTestClient().fail('testConnection', { body })).toMatchObject({ code: 'invalid-request', field });
  });

  test('without an Idempotency-Key, and with one that stands for something else', async () => {
    const client = createTestClient();
    const options = { body: { transport: direct }, key: 'one' };
    await client.succeed('testConnection', options);

    expect((await client.fail('testConnection', { ...options, key: null })).code).toBe('idempotency-key-missing');
    expect((await client.fail('testConnection', { ...options, body: { transport: proxy } })).code).toBe(
      'idempotency-key-reused',
    );
  });
});

describe('a test of the connection', () => {
  test('tries each leg of the way it is given, and no other', async () => {
    const client = createTestClient();

    expect(await resultsOf(client, direct)).toEqual(['name passed', 'tls passed', 'clock passed', 'answer passed']);
    expect(await resultsOf(client, proxy)).toContain('proxy passed');
    expect(await resultsOf(client, { kind: 'gateway', url: 'http://ssm.example.com/SmartTransport' })).toEqual([
      'name passed',
      'clock passed',
      'answer passed',
    ]);
  });

  test('stops at the first that fails, and says why in the words of the line', async () => {
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

  test('changes nothing and notes nothing, whatever comes of it', async () => {
    const client = createTestClient();
    const world = async () => {
      const { world: small, ...records } = await client.simulator.world.export({ secrets: true });
      // An answer is kept for its key, as that of everything that acts.
      return { ...records, small: { ...small, keptReplies: [] } };
    };
    const before = await world();

    await resultsOf(client, proxy);
    await resultsOf(client, { kind: 'gateway', url: 'https://ssm.invalid/SmartTransport' });

    expect(await world()).toEqual(before);
  });

  test('asked for again by the same key is not made again', async () => {
    const client = createTestClient();
    await client.simulator.line.cut('clock-skewed');
    const options = { body: { transport: direct }, key: 'one' };
    const first = await client.succeed('testConnection', options);
    await client.simulator.line.restore();

    expect((await client.succeed('testConnection', options)).body).toEqual(first.body);
    expect(await resultsOf(client, direct)).not.toContain('clock failed');
  });

  test('that is made to fail is neither made nor kept', async () => {
    const client = createTestClient();
    await client.simulator.line.fail('testConnection', { kind: 'status', status: 503 });
    const options = { body: { transport: direct }, key: 'one' };

    expect((await client.fail('testConnection', options)).code).toBe('service-unavailable');

    await client.simulator.line.heal();
    await client.succeed('testConnection', options);
  });
});
