import { describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';

// What another site's page can make a browser send, header by header, at every place where something could change.

const pageOrigin = 'http://localhost:4174';
const now = '2026-01-15T09:00:00.000Z';

type Headers = Readonly<Record<string, string>>;
interface TestRequest {
  readonly path: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body?: string;
}

/** What may be sent by the page itself, and would change something. */
const acts: Readonly<Record<string, TestRequest>> = {
  'an act of the API': {
    path: '/api/v1/license/reservation/request',
    method: 'POST',
    headers: { 'Idempotency-Key': 'one' },
  },
  'an edit of the API': {
    path: '/api/v1/settings/subscription',
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': '"1"' },
    body: JSON.stringify({ tier: 'essentials' }),
  },
  'an act at the door': {
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

/** What only another page's request has; a browser lets no page leave these headers out or choose them. */
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
  'a form that is followed like a link': {
    Origin: 'https://planted.example.com',
    'Sec-Fetch-Site': 'cross-site',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'document',
  },
  'such a form that hides its origin': {
    'Sec-Fetch-Site': 'cross-site',
    'Sec-Fetch-Mode': 'navigate',
    'Sec-Fetch-Dest': 'document',
  },
};

/** Who may ask. */
const own: Readonly<Record<string, Headers>> = {
  'the page itself': { Origin: pageOrigin, 'Sec-Fetch-Site': 'same-origin' },
  'the page itself, in an older browser': { Origin: pageOrigin },
  'a program': {},
};

const serving = () => {
  const { app, simulator } = createNodeBackend({ now, door: true, scenario: 'evaluation' });
  const send = ({ path, ...init }: TestRequest, base = pageOrigin) => app.request(`${base}${path}`, init);
  const world = async () => JSON.stringify(await simulator.world.export({ secrets: true }));
  return { send, world };
};
const sentBy = (act: TestRequest, headers: Headers): TestRequest => ({
  ...act,
  headers: { ...act.headers, ...headers },
});

describe.each(Object.entries(acts))('%s', (_act, act) => {
  test.each(Object.entries(foreign))('is refused to %s, and nothing has changed', async (_who, headers) => {
    const { send, world } = serving();
    const before = await world();
    const reply = await send(sentBy(act, headers));
    expect(reply.status).toBe(403);
    expect([...reply.headers.keys()].filter((name) => /^access-control|^set-cookie/.test(name))).toEqual([]);
    expect(await world()).toBe(before);
  });

  test('is refused at a name that was made to lead here', async () => {
    const { send, world } = serving();
    const before = await world();
    expect((await send(act, 'http://rebound.example.com:4174')).status).toBe(403);
    expect(await world()).toBe(before);
  });

  test('has no other way in by GET', async () => {
    const { send, world } = serving();
    const before = await world();
    await send({
      path: `${act.path}?_method=${act.method}&${act.body}`,
      method: 'GET',
      headers: own['the page itself'] ?? {},
    });
    expect(await world()).toBe(before);
  });

  test('is asked for by no preflight', async () => {
    const { send } = serving();
    const headers = { Origin: 'https://planted.example.com', 'Access-Control-Request-Method': act.method };
    const reply = await send({ path: act.path, method: 'OPTIONS', headers });
    expect([reply.status, reply.headers.get('Access-Control-Allow-Origin')]).toEqual([403, null]);
  });

  test.each(Object.entries(own))('is open to %s', async (_who, headers) => {
    const { send, world } = serving();
    const before = await world();
    expect((await send(sentBy(act, headers))).status).toBe(200);
    expect(await world()).not.toBe(before);
  });
});

test.each([
  ['an act of the API', 'text/plain', '{}'],
  ['an edit of the API', 'text/plain', acts['an edit of the API']?.body],
  ['an act at the door', 'text/plain', '["90 d"]'],
  ['an act at the door', 'application/x-www-form-urlencoded', '["90 d"]'],
] as const)('%s is not taken as %s, the way a form would send it, from anybody', async (name, type, body = '') => {
  const { send, world } = serving();
  const before = await world();
  const act = acts[name] as TestRequest;
  const reply = await send({ ...act, headers: { ...act.headers, 'Content-Type': type }, body });
  expect([400, 415, 422]).toContain(reply.status);
  expect(await world()).toBe(before);
});

test('a link is followed from anywhere, but no other site shows a page in a frame or takes an answer for an image', async () => {
  const { send } = serving();
  const from = (mode: string, destination: string): TestRequest => ({
    path: '/sign-in',
    method: 'GET',
    headers: { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': mode, 'Sec-Fetch-Dest': destination },
  });
  expect((await send(from('navigate', 'document'))).status).toBe(200);
  expect((await send(from('navigate', 'iframe'))).status).toBe(403);
  expect((await send(from('no-cors', 'image'))).status).toBe(403);
});

test('the cookie of whoever signs in over TLS never leaves it again', async () => {
  const origin = 'https://licenses.example.com';
  const { app } = createNodeBackend({ now, origins: [origin] });
  const signIn = {
    method: 'POST',
    headers: { Origin: origin },
    body: new URLSearchParams({ userName: 'marie', role: 'admin' }),
  };
  // The proxy in front speaks TLS with the browser, and not with this.
  const reply = await app.request('http://licenses.example.com/sign-in', signIn);
  expect(reply.headers.get('Set-Cookie')).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
});
