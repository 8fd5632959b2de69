import { expect, test } from 'vitest';
import { createTestClient } from '#mocks/testing/test-client.ts';
import { problem } from '#src/contract/problem.ts';

test.each([
  ['GET', '/license/nothing'],
  ['GET', '/'],
  ['GET', ''],
  ['GET', '/Session'],
  ['GET', '/session/'],
  ['HEAD', '/nothing'],
  ['POST', '//session'],
  ['DELETE', '/LICENSE/registration'],
  ['DELETE', '/license/registration/'],
  ['DELETE', '/license/registration\\'],
  ['DELETE', '/license//registration'],
  ['DELETE', '/license%2Fregistration'],
  ['DELETE', '/license/registr%61tion'],
  ['DELETE', '/license/registration%20'],
  ['DELETE', '/license/registration;v=1'],
  ['DELETE', '/%'],
])('responds to %s %s with 404 and carries nothing out', async (method, path) => {
  const client = createTestClient({ scenario: 'registered' });

  const headers = { 'Idempotency-Key': 'one' };
  const reply = await client.fetch(new Request(`http://localhost/api/v1${path}`, { method, headers }));

  expect([reply.status, reply.headers.get('X-Request-Id')]).toEqual([404, 'request-1']);
  if (method !== 'HEAD') expect(problem.parse(await reply.json()).code).toBe('not-found');
  expect((await client.succeed('getSummary')).body.registration.status).toBe('registered');
});

test.each(['/API/v1/session', '/api/v%31/session', '/other'])('responds to a request at %s with 404', async (path) => {
  const reply = await createTestClient().fetch(new Request(`http://localhost${path}`));

  expect(problem.parse(await reply.json()).code).toBe('not-found');
});

test.each([
  ['DELETE', '/license/summary', 'GET, HEAD'],
  ['OPTIONS', '/session', 'GET, HEAD'],
  ['POST', '/settings/transport', 'GET, HEAD, PUT'],
  ['GET', '/license/renewals', 'POST'],
  ['PUT', '/license/registration', 'POST, DELETE'],
  ['PATCH', '/settings/transport', 'GET, HEAD, PUT'],
])('responds to %s %s with 405 and the allowed methods', async (method, path, allowed) => {
  const client = createTestClient();

  const reply = await client.fetch(new Request(`http://localhost/api/v1${path}`, { method }));

  expect([reply.status, reply.headers.get('Allow')]).toEqual([405, allowed]);
  expect(problem.parse(await reply.json()).code).toBe('method-not-allowed');
});

test('responds to HEAD with the status and headers of GET, and without a body', async () => {
  const { fetch } = createTestClient();
  const send = (method: string) => fetch(new Request('http://localhost/api/v1/settings/transport', { method }));
  const headersOf = ({ headers }: Response) =>
    Object.fromEntries([...headers].filter(([name]) => name !== 'x-request-id' && name !== 'content-length'));

  const [get, head] = [await send('GET'), await send('HEAD')];

  expect([head.status, headersOf(head)]).toEqual([200, headersOf(get)]);
  expect(head.headers.get('ETag')).toMatch(/^"1-\w{8}"$/);
  expect(Number(head.headers.get('Content-Length'))).toBe((await get.arrayBuffer()).byteLength);
  expect(await head.text()).toBe('');
});

test('responds to HEAD of a path without GET with 405', async () => {
  const { fetch } = createTestClient();
  const reply = await fetch(new Request('http://localhost/api/v1/license/renewals', { method: 'HEAD' }));

  expect([reply.status, reply.headers.get('Allow')]).toEqual([405, 'POST']);
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
