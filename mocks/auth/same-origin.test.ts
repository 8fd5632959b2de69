import { describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';

// Requests that another site's page can make a browser send, by header, to every endpoint that changes state.

const pageOrigin = 'http://localhost:4174';
const now = '2026-01-15T09:00:00.000Z';

type Headers = Readonly<Record<string, string>>;
interface TestRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string;
}

/** Requests that change state and are allowed from the page itself. */
const changes: Readonly<Record<string, TestRequest>> = {
  'an API command': {
    path: '/api/v1/license/reservation/request',
    method: 'POST',
    headers: { 'Idempotency-Key': 'one' },
  },
  'an API update': {
    path: '/api/v1/settings/subscription',
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': '*' },
    body: JSON.stringify({ tier: 'essentials' }),
  },
  'a control command': {
    path: '/simulator/advance',
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '["90 d"]',
  },
  'signing in': {
    path: '/sign-in',
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'userName=planted&role=admin',
  },
};

/** Headers that only requests of other pages have. A page can neither omit nor choose them. */
const foreign: Readonly<Record<string, Headers>> = {
  'another site': { Origin: 'https://planted.example.com', 'Sec-Fetch-Site': 'cross-site' },
  'another site, in an older browser': { Origin: 'https://planted.example.com' },
  'a page without an origin': { Origin: 'null', 'Sec-Fetch-Site': 'cross-site' },
  'a page without an origin, in an older browser': { Origin: 'null' },
  'a page that hides its origin': { 'Sec-Fetch-Site': 'cross-site' },
  'another port of this machine': { Origin: 'http://localhost:4175', 'Sec-Fetch-Site': 'same-site' },
  'another port that hides its origin': { 'Sec-Fetch-Site': 'same-site' },
  'another name of this machine': { Origin: 'http://127.0.0.1:4174', 'Sec-Fetch-Site': 'cross-site' },
  'the same name over TLS': { Origin: 'https://localhost:4174' },
  'a form submitted as a navigation': {
    Origin: 'https://planted.example.com',
    'Sec-Fetch-Site': 'cross-site',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'document',
  },
  'a form submitted as a navigation that hides its origin': {
    'Sec-Fetch-Site': 'cross-site',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'document',
  },
};

/** Headers of allowed requests. */
const own: Readonly<Record<string, Headers>> = {
  'the page itself': { Origin: pageOrigin, 'Sec-Fetch-Site': 'same-origin' },
  'the page itself, in an older browser': { Origin: pageOrigin },
  'a program': {},
};

const createServer = () => {
  const { app, simulator } = createNodeBackend({ now, door: true, scenario: 'evaluation' });
  const send = ({ path, ...init }: TestRequest, base = pageOrigin) => app.request(`${base}${path}`, init);
  const world = async () => JSON.stringify(await simulator.world.export({ secrets: true }));
  return { send, world };
};
const withHeaders = (change: TestRequest, headers: Headers): TestRequest => ({
  ...change,
  headers: { ...change.headers, ...headers },
});

describe.each(Object.entries(changes))('requests for %s', (_name, change) => {
  test.each(Object.entries(foreign))('rejects the request from %s, and changes nothing', async (_who, headers) => {
    const { send, world } = createServer();
    const before = await world();
    const reply = await send(withHeaders(change, headers));
    expect(reply.status).toBe(403);
    expect([...reply.headers.keys()].filter((name) => /^access-control|^set-cookie/.test(name))).toEqual([]);
    expect(await world()).toBe(before);
  });

  test('rejects the request at a host name that was rebound to this server', async () => {
    const { send, world } = createServer();
    const before = await world();
    expect((await send(change, 'http://rebound.example.com:4174')).status).toBe(403);
    expect(await world()).toBe(before);
  });

  test('changes nothing when the request is sent by GET with a method override', async () => {
    const { send, world } = createServer();
    const before = await world();
    await send({
      path: `${change.path}?_method=${change.method}&${change.body}`,
      method: 'GET',
      headers: own['the page itself'] ?? {},
    });
    expect(await world()).toBe(before);
  });

  test('rejects a CORS preflight for the request', async () => {
    const { send } = createServer();
    const headers = { Origin: 'https://planted.example.com', 'Access-Control-Request-Method': change.method };
    const reply = await send({ path: change.path, method: 'OPTIONS', headers });
    expect([reply.status, reply.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null]);
  });

  test.each(Object.entries(own))('accepts the request from %s', async (_who, headers) => {
    const { send, world } = createServer();
    const before = await world();
    expect((await send(withHeaders(change, headers))).status).toBe(200);
    expect(await world()).not.toBe(before);
  });
});

test.each([
  ['an API command', 'text/plain', '{}'],
  ['an API update', 'text/plain', changes['an API update']?.body],
  ['a control command', 'text/plain', '["90 d"]'],
  ['a control command', 'application/x-www-form-urlencoded', '["90 d"]'],
] as const)('rejects %s with the content type %s, which a form can send', async (name, type, body = '') => {
  const { send, world } = createServer();
  const before = await world();
  const change = changes[name] as TestRequest;
  const reply = await send({ ...change, headers: { ...change.headers, 'Content-Type': type }, body });
  expect([400, 415, 422]).toContain(reply.status);
  expect(await world()).toBe(before);
});

test('allows a link from another site, but no frame and no image', async () => {
  const { send } = createServer();
  const from = (mode: string, destination: string): TestRequest => ({
    path: '/sign-in',
    method: 'GET',
    headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Dest': destination },
  });
  expect((await send(from('navigate', 'document'))).status).toBe(200);
  expect((await send(from('navigate', 'iframe'))).status).toBe(403);
  expect((await send(from('no-cors', 'image'))).status).toBe(403);
});

test('marks the cookie as Secure when the user signs in over TLS', async () => {
  const origin = 'https://licenses.example.com';
  const { app } = createNodeBackend({ now, origins: [origin] });
  const signIn = {
    method: 'POST',
    headers: { Origin: origin },
    body: new URLSearchParams({ userName: 'marie', role: 'admin' }),
  };
  // The reverse proxy speaks TLS with the browser and plain HTTP with this server.
  const reply = await app.request('http://licenses.example.com/sign-in', signIn);
  expect(reply.headers.get('Set-Cookie')).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
});
