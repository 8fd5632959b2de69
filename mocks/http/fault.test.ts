import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ApiFault, faultStatuses } from '#mocks/simulator-state.ts';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';
import { problem } from '#src/contract/problem.ts';

async function clientThatFails(operation: string, fault: ApiFault): Promise<TestClient> {
  const client = createTestClient({ scenario: 'registered' });
  await client.simulator.line.fail(operation, fault);
  return client;
}

const statusAfterHealing = async ({ simulator, succeed }: TestClient) => {
  await simulator.line.heal();
  return (await succeed('getSummary')).body.registration.status;
};

test('refuses a fault for an operation that is not in the contract', async () => {
  await expect(createTestClient().simulator.line.fail('makeCoffee', { kind: 'network' })).rejects.toThrow(
    'There is no operation “makeCoffee”. The operations are: *, requestReservation',
  );
  await expect(createTestClient().simulator.line.heal('makeCoffee')).rejects.toThrow('There is no operation');
});

test.each([
  { kind: 'gremlins' },
  { kind: 'status', status: 418 },
  { kind: 'status' },
  { kind: 'slow' },
  { kind: 'slow', milliseconds: 30_001 },
  'network',
  null,
])('rejects an invalid fault: %j', async (fault) => {
  const { simulator } = createTestClient();

  await expect(simulator.line.fail('getMode', fault as ApiFault)).rejects.toThrow(/There is no fault|A delay is/);

  expect((await simulator.status()).faults).toEqual({});
});

test.each([-1, 0.5, 30_001, Number.NaN, '2000'])('rejects an invalid delay: %j', async (milliseconds) => {
  const { simulator } = createTestClient();

  await expect(simulator.line.delay(milliseconds as number)).rejects.toThrow(
    'A delay is a whole number of milliseconds from 0 to 30000',
  );
});

describe('requests that do not arrive', () => {
  test('responds with a network error and changes nothing when the network fails', async () => {
    const client = await clientThatFails('deregister', { kind: 'network' });

    expect((await client.send('deregister')).type).toBe('error');
    expect(await statusAfterHealing(client)).toBe('registered');
  });

  test.each(faultStatuses)(
    'responds with status %i and changes nothing when that status is injected',
    async (status) => {
      const client = await clientThatFails('deregister', { kind: 'status', status });

      const reply = await client.send('deregister');

      expect(reply.status).toBe(status);
      expect(problem.parse(await reply.json()).status).toBe(status);
      expect(await statusAfterHealing(client)).toBe('registered');
    },
  );

  test('sends Retry-After with an injected status 429', async () => {
    const client = await clientThatFails('*', { kind: 'status', status: 429 });

    expect((await client.send('getSummary')).headers.get('Retry-After')).toBe('30');
  });

  test('uses the operation’s own problem with the injected status if there is one', async () => {
    const client = await clientThatFails('*', { kind: 'status', status: 409 });

    expect((await client.fail('deregister')).code).toBe('not-registered');
    expect((await client.fail('register', { body: {} })).code).toBe('already-registered');
  });
});

describe('responses that do not arrive intact', () => {
  test('carries out the command when its response is lost', async () => {
    const client = await clientThatFails('deregister', { kind: 'answer-lost' });

    expect((await client.send('deregister', { key: 'one' })).type).toBe('error');
    expect(await statusAfterHealing(client)).toBe('unregistered');
    expect((await client.succeed('deregister', { key: 'one' })).body).toEqual({ outcome: 'released' });
  });

  test('truncates the JSON of a malformed response', async () => {
    const client = await clientThatFails('getSummary', { kind: 'malformed-json' });

    await expect((await client.send('getSummary')).json()).rejects.toThrow(SyntaxError);
  });

  test('replaces the body with one of another shape', async () => {
    const client = await clientThatFails('getSummary', { kind: 'wrong-shape' });

    expect(await (await client.send('getSummary')).json()).toEqual({ unexpected: true });
  });

  test('delays a slow response by its milliseconds', async () => {
    vi.useFakeTimers();
    const client = await clientThatFails('getSummary', { kind: 'slow', milliseconds: 2000 });
    let answered = false;
    const response = client.send('getSummary').then((reply) => {
      answered = true;
      return reply;
    });

    await vi.advanceTimersByTimeAsync(1999);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await response).status).toBe(200);
    vi.useRealTimers();
  });
});

describe('a delay of all responses', () => {
  /** Whether the response arrives after exactly this delay, in milliseconds. */
  async function comesAfter(response: Promise<Response>, milliseconds: number): Promise<boolean> {
    let hasCome = false;
    void response.then(() => {
      hasCome = true;
    });
    await vi.advanceTimersByTimeAsync(milliseconds - 1);
    if (hasCome) return false;
    await vi.advanceTimersByTimeAsync(1);
    return hasCome;
  }
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test.each([
    ['refusal', 'deregister', undefined, 2000],
    ['query', 'getSummary', undefined, 2000],
    ['injected status', 'getSummary', { kind: 'status', status: 503 }, 2000],
    ['network error', 'getSummary', { kind: 'network' }, 2000],
    ['sum of both delays for a slow response', 'getSummary', { kind: 'slow', milliseconds: 500 }, 2500],
    ['30 s at most for a very slow response', 'getSummary', { kind: 'slow', milliseconds: 30_000 }, 30_000],
  ] as const)('delays the response: %s', async (_which, operation, fault, milliseconds) => {
    const client = createTestClient();
    await client.simulator.line.delay(2000);
    if (fault) await client.simulator.line.fail(operation, fault);

    expect(await comesAfter(client.send(operation), milliseconds)).toBe(true);
  });

  test('delays the response to an unknown path', async () => {
    const client = createTestClient();
    await client.simulator.line.delay(2000);

    expect(await comesAfter(client.fetch(new Request('http://localhost/api/v1/coffee')), 2000)).toBe(true);
  });

  test('sends responses at once after the delay is reset', async () => {
    const client = createTestClient();
    await client.simulator.line.delay(2000);
    await client.simulator.line.delay(0);

    await client.succeed('getSummary');
  });
});

test('heals one fault and leaves the others in place', async () => {
  const { simulator } = await clientThatFails('getUsage', { kind: 'network' });
  await simulator.line.fail('*', { kind: 'wrong-shape' });
  await simulator.line.fail('getMode', { kind: 'malformed-json' });

  await simulator.line.heal('getUsage');
  expect(Object.keys((await simulator.status()).faults)).toEqual(['*', 'getMode']);
  await simulator.line.heal('*');
  expect(Object.keys((await simulator.status()).faults)).toEqual(['getMode']);
});

test('limits a fault to its operation, and removes it when healed', async () => {
  const client = await clientThatFails('getUsage', { kind: 'network' });

  await client.succeed('getSummary');

  await client.simulator.line.heal();
  await client.succeed('getUsage');
});
