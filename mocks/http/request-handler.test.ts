import { type IncomingMessage, request } from 'node:http';
import { serve } from '@hono/node-server';
import { afterEach, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';

let stop: () => void = () => undefined;
afterEach(() => stop());

/** Serves a registered product on a free port and resolves with its URL. */
function serveBackend(): Promise<string> {
  return new Promise((resolve) => {
    const { app } = createNodeBackend({ scenario: 'registered', now: '2026-01-15T09:00:00.000Z' });
    const server = serve({ fetch: app.fetch, port: 0 }, ({ port }) => resolve(`http://localhost:${port}`));
    stop = () => server.close();
  });
}

test.each([
  '/api/v1/x/../license/registration',
  '/api/v1/x/%2e%2e/license/registration',
  '/api/v1/./license/registration',
  '/x/../api/v1/license/registration',
  '/api/v%31/license/registration',
])('responds to the request target %s with 404 and carries nothing out', async (path) => {
  const { hostname, port } = new URL(await serveBackend());
  // fetch would resolve the path before it sends the request.
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    const headers = { 'Idempotency-Key': 'one' };
    request({ hostname, port, path, method: 'DELETE', headers }, resolve).on('error', reject).end();
  });

  expect([response.statusCode, response.headers['content-type']]).toEqual([404, 'application/problem+json']);
  const summary = await (await fetch(`http://${hostname}:${port}/api/v1/license/summary`)).json();
  expect(summary).toMatchObject({ registration: { status: 'registered' } });
});

test('responds to HEAD over the network with the headers of GET', async () => {
  const address = `${await serveBackend()}/api/v1/session`;
  const [get, head] = [await fetch(address), await fetch(address, { method: 'HEAD' })];

  expect([head.status, head.headers.get('Content-Length')]).toEqual([200, get.headers.get('Content-Length')]);
  expect(head.headers.get('Content-Type')).toBe('application/json');
});
