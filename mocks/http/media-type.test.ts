import { expect, test } from 'vitest';
import { createTestClient, type TestClient } from '#mocks/testing/test-client.ts';
import { problem } from '#src/contract/problem.ts';

/** Sends a valid change of the feature package with these headers. */
function putSubscription({ fetch }: TestClient, headers: Record<string, string>, body = '{"tier":"essentials"}') {
  const bytes = new TextEncoder().encode(body);
  const init = { method: 'PUT', headers: { 'If-Match': '*', ...headers }, body: bytes };
  return fetch(new Request('http://localhost/api/v1/settings/subscription', init));
}

const json = { 'Content-Type': 'application/json' };

test.each([
  {},
  { 'Content-Type': '' },
  { 'Content-Type': 'text/plain' },
  { 'Content-Type': 'application/x-www-form-urlencoded' },
  { 'Content-Type': 'application/merge-patch+json' },
  { 'Content-Type': 'application/jsonp' },
  { ...json, 'Content-Encoding': 'gzip' },
  { ...json, 'Content-Encoding': 'br' },
  { ...json, 'Content-Encoding': 'identity, gzip' },
])('rejects a body with the headers %j with 415 and names the accepted type and coding', async (headers) => {
  const client = createTestClient();
  const response = await putSubscription(client, headers);

  expect([response.status, problem.parse(await response.json()).code]).toEqual([415, 'unsupported-media-type']);
  expect(response.headers.get('Accept')).toBe('application/json');
  expect(response.headers.get('Accept-Encoding')).toBe('identity');
  expect((await client.succeed('getSubscription')).body).toEqual({ tier: 'advantage' });
});

test('rejects a missing body as invalid even if its media type is another one', async () => {
  const response = await putSubscription(createTestClient(), { 'Content-Type': 'text/plain' }, '');

  expect(problem.parse(await response.json()).code).toBe('invalid-request');
});

test.each([
  json,
  { 'Content-Type': 'Application/JSON; charset=utf-8' },
  { ...json, 'Content-Encoding': 'identity' },
  { ...json, 'Content-Encoding': 'Identity' },
])('accepts a body with the headers %j', async (headers) => {
  const response = await putSubscription(createTestClient(), headers);

  expect([response.status, await response.json()]).toEqual([200, { tier: 'essentials' }]);
});
