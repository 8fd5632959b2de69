import { describe, expect, test, vi } from 'vitest';
import type { ApiFault } from '#mocks/world.ts';
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
});

describe('a request that does not arrive', () => {
  test('gets no answer, and nothing is done', async () => {
    const client = await clientThatFails('deregister', { kind: 'network' });

    expect((await client.ask('deregister')).type).toBe('error');
    expect(await statusAfterHealing(client)).toBe('registered');
  });

  test.each([401, 403, 409, 412, 422, 429, 500, 502, 503] as const)(
    'or is answered with %i, and nothing is done',
    async (status) => {
      const client = await clientThatFails('deregister', { kind: 'status', status });

      const reply = await client.ask('deregister');

      expect(reply.status).toBe(status);
      expect(problem.parse(await reply.json()).status).toBe(status);
      expect(await statusAfterHealing(client)).toBe('registered');
    },
  );

  test('has the operation’s own problem where it has one of that status', async () => {
    const client = await clientThatFails('*', { kind: 'status', status: 409 });

    expect((await client.fail('deregister')).code).toBe('not-registered');
    expect((await client.fail('register', { body: {} })).code).toBe('already-registered');
  });
});

describe('an answer that does not arrive whole', () => {
  test('is lost, but what was asked is done', async () => {
    const client = await clientThatFails('deregister', { kind: 'answer-lost' });

    expect((await client.ask('deregister', { key: 'one' })).type).toBe('error');
    expect(await statusAfterHealing(client)).toBe('unregistered');
    expect((await client.succeed('deregister', { key: 'one' })).body).toEqual({ outcome: 'released' });
  });

  test('is cut short', async () => {
    const client = await clientThatFails('getSummary', { kind: 'malformed-json' });

    await expect((await client.ask('getSummary')).json()).rejects.toThrow(SyntaxError);
  });

  test('is of another shape', async () => {
    const client = await clientThatFails('getSummary', { kind: 'wrong-shape' });

    expect(await (await client.ask('getSummary')).json()).toEqual({ unexpected: true });
  });

  test('is late', async () => {
    vi.useFakeTimers();
    const client = await clientThatFails('getSummary', { kind: 'slow', milliseconds: 2000 });
    let answered = false;
    const asked = client.ask('getSummary').then((reply) => {
      answered = true;
      return reply;
    });

    await vi.advanceTimersByTimeAsync(1999);
    expect(answered).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect((await asked).status).toBe(200);
    vi.useRealTimers();
  });
});

test('a fault of one operation leaves the others alone, and is gone when healed', async () => {
  const client = await clientThatFails('getUsage', { kind: 'network' });

  await client.succeed('getSummary');

  await client.simulator.line.heal();
  await client.succeed('getUsage');
});
