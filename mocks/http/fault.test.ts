import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ApiFault, faultStatuses } from '#mocks/simulator-state.ts';
import { problem } from '#src/contract/problem.ts';
import { createTestClient, type TestClient } from './test-client.ts';

async function clientThatFails(operation: string, fault: ApiFault): Promise<TestClient> {
  const client = createTestClient({ scenario: 'registered' });
  await client.simulator.line.fail(operation, fault);
  return client;
}

const statusAfterHealing = async ({ simulator, succeed }: TestClient) => {
  await simulator.line.heal();
  return (await succeed('getSummary')).body.registration.status;
};

test('an operation that is not of the contract cannot be made to fail', async () => {
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
])('a fault that there is not is refused: %j', async (fault) => {
  const { simulator } = createTestClient();

  await expect(simulator.line.fail('getMode', fault as ApiFault)).rejects.toThrow(/There is no fault|A delay is/);

  expect((await simulator.status()).faults).toEqual({});
});

test.each([-1, 0.5, 30_001, Number.NaN, '2000'])('an answer cannot be held back for %j', async (milliseconds) => {
  const { simulator } = createTestClient();

  await expect(simulator.line.delay(milliseconds as number)).rejects.toThrow(
    'A delay is a whole number of milliseconds from 0 to 30000',
  );
});

describe('a request that does not arrive', () => {
  test('gets no answer, and nothing is done', async () => {
    const client = await clientThatFails('deregister', { kind: 'network' });

    expect((await client.send('deregister')).type).toBe('error');
    expect(await statusAfterHealing(client)).toBe('registered');
  });

  test.each(faultStatuses)('or is answered with %i, and nothing is done', async (status) => {
    const client = await clientThatFails('deregister', { kind: 'status', status });

    const reply = await client.send('deregister');

    expect(reply.status).toBe(status);
    expect(problem.parse(await reply.json()).status).toBe(status);
    expect(await statusAfterHealing(client)).toBe('registered');
  });

  test('is told to wait, when it has asked too often', async () => {
    const client = await clientThatFails('*', { kind: 'status', status: 429 });

    expect((await client.send('getSummary')).headers.get('Retry-After')).toBe('30');
  });

  test('has the operation’s own problem where it has one of that status', async () => {
    const client = await clientThatFails('*', { kind: 'status', status: 409 });

    expect((await client.fail('deregister')).code).toBe('not-registered');
    expect((await client.fail('register', { body: {} })).code).toBe('already-registered');
  });
});

describe('an answer that does not arrive whole', () => {
  test('is lost, but what was asked is done', async () => {
    const client = await clientThatFails('deregister', { kind: 'answer-lost' });

    expect((await client.send('deregister', { key: 'one' })).type).toBe('error');
    expect(await statusAfterHealing(client)).toBe('unregistered');
    expect((await client.succeed('deregister', { key: 'one' })).body).toEqual({ outcome: 'released' });
  });

  test('is cut short', async () => {
    const client = await clientThatFails('getSummary', { kind: 'malformed-json' });

    await expect((await client.send('getSummary')).json()).rejects.toThrow(SyntaxError);
  });

  test('is of another shape', async () => {
    const client = await clientThatFails('getSummary', { kind: 'wrong-shape' });

    expect(await (await client.send('getSummary')).json()).toEqual({ unexpected: true });
  });

  test('is late', async () => {
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

describe('every answer is held back', () => {
  /** Whether an answer has come after so many milliseconds, and not before. */
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
    ['one that is refused', 'deregister', undefined, 2000],
    ['one that reads', 'getSummary', undefined, 2000],
    ['one that fails', 'getSummary', { kind: 'status', status: 503 }, 2000],
    ['one that never comes', 'getSummary', { kind: 'network' }, 2000],
    ['one that is late besides', 'getSummary', { kind: 'slow', milliseconds: 500 }, 2500],
    ['one that is very late, for half a minute', 'getSummary', { kind: 'slow', milliseconds: 30_000 }, 30_000],
  ] as const)('%s', async (_which, operation, fault, milliseconds) => {
    const client = createTestClient();
    await client.simulator.line.delay(2000);
    if (fault) await client.simulator.line.fail(operation, fault);

    expect(await comesAfter(client.send(operation), milliseconds)).toBe(true);
  });

  test('what is not simulated too', async () => {
    const client = createTestClient();
    await client.simulator.line.delay(2000);

    expect(await comesAfter(client.fetch(new Request('http://localhost/api/v1/coffee')), 2000)).toBe(true);
  });

  test('until that ends', async () => {
    const client = createTestClient();
    await client.simulator.line.delay(2000);
    await client.simulator.line.delay(0);

    await client.succeed('getSummary');
  });
});

test('one fault may be healed and the others stay', async () => {
  const { simulator } = await clientThatFails('getUsage', { kind: 'network' });
  await simulator.line.fail('*', { kind: 'wrong-shape' });
  await simulator.line.fail('getMode', { kind: 'malformed-json' });

  await simulator.line.heal('getUsage');
  expect(Object.keys((await simulator.status()).faults)).toEqual(['*', 'getMode']);
  await simulator.line.heal('*');
  expect(Object.keys((await simulator.status()).faults)).toEqual(['getMode']);
});

test('a fault of one operation leaves the others alone, and is gone when healed', async () => {
  const client = await clientThatFails('getUsage', { kind: 'network' });

  await client.succeed('getSummary');

  await client.simulator.line.heal();
  await client.succeed('getUsage');
});
