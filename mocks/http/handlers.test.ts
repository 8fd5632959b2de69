import { expect, test } from 'vitest';
import { createTestClient } from '#mocks/testing/test-client.ts';
import { problem } from '#src/contract/problem.ts';

test.each([
  ['GET', '/license/nothing'],
  ['GET', '/'],
  ['GET', ''],
  ['GET', '/Session'],
  ['GET', '/session/'],
  ['POST', '//session'],
])('responds to %s %s with 404', async (method, path) => {
  const client = createTestClient();

  const reply = await client.fetch(new Request(`http://localhost/api/v1${path}`, { method }));

  expect(reply.status).toBe(404);
  expect(problem.parse(await reply.json()).code).toBe('not-found');
});

test.each([
  ['DELETE', '/license/summary', 'GET, HEAD'],
  ['OPTIONS', '/session', 'GET, HEAD'],
  ['POST', '/settings/transport', 'GET, HEAD, PUT'],
  ['GET', '/license/renewals', 'POST'],
  ['PUT', '/license/registration', 'POST, DELETE'],
])('responds to %s %s with 405 and the allowed methods', async (method, path, allowed) => {
  const client = createTestClient();

  const reply = await client.fetch(new Request(`http://localhost/api/v1${path}`, { method }));

  expect([reply.status, reply.headers.get('Allow')]).toEqual([405, allowed]);
  expect(problem.parse(await reply.json()).code).toBe('method-not-allowed');
});

test('numbers requests in order', async () => {
  const client = createTestClient();

  const ids = [await client.send('getSummary'), await client.send('deregister')].map((reply) =>
    reply.headers.get('X-Request-Id'),
  );

  expect(ids).toEqual(['request-1', 'request-2']);
});

test('includes the request id in a problem', async () => {
  expect((await createTestClient().fail('deregister')).requestId).toBe('request-1');
});

test('sends the simulator’s time as Date, which moves only when it is advanced', async () => {
  const client = createTestClient();
  expect((await client.succeed('getSystem')).headers.get('Date')).toBe('Thu, 15 Jan 2026 09:00:00 GMT');

  await client.simulator.advance('30 d');

  expect((await client.succeed('getSystem')).headers.get('Date')).toBe('Sat, 14 Feb 2026 09:00:00 GMT');
});
