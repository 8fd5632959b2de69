import { expect, test } from 'vitest';
import { problem } from '#src/contract/problem.ts';
import { createTestClient } from './test-client.ts';

test.each([
  ['GET', '/license/reservation'],
  ['DELETE', '/license/summary'],
  ['GET', '/'],
])('%s %s is not simulated, and says so', async (method, path) => {
  const client = createTestClient();

  const reply = await client.fetch(new Request(`http://localhost/api/v1${path}`, { method }));

  expect(reply.status).toBe(501);
  expect(problem.parse(await reply.json()).code).toBe('not-simulated');
});

test('every request has its number, in order', async () => {
  const client = createTestClient();

  const ids = [await client.ask('getSummary'), await client.ask('deregister')].map((reply) =>
    reply.headers.get('X-Request-Id'),
  );

  expect(ids).toEqual(['request-1', 'request-2']);
});

test('a problem names its request', async () => {
  expect((await createTestClient().fail('deregister')).requestId).toBe('request-1');
});

test('the Date is the world’s, which moves only when it is advanced', async () => {
  const client = createTestClient();
  expect((await client.succeed('getSystem')).headers.get('Date')).toBe('Thu, 15 Jan 2026 09:00:00 GMT');

  await client.simulator.advance('30 d');

  expect((await client.succeed('getSystem')).headers.get('Date')).toBe('Sat, 14 Feb 2026 09:00:00 GMT');
});
