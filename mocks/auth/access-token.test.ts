import { describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';

const token = '0123456789abcdef';
const now = '2026-01-15T09:00:00.000Z';
const summary = 'http://localhost/api/v1/license/summary';
const renewal = {
  method: 'POST',
  body: '{"kind":"authorization"}',
  headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'key' },
};

/** The statuses and bodies that a server with this token sends to a request with these headers. */
const get = (serverToken: string | undefined, headers: Record<string, string>, url = summary) =>
  createNodeBackend({ now, token: serverToken }).app.request(url, { headers });

describe('a refused access token', () => {
  test.each(['Bearer', 'Bearer ', 'Bearer wrong', `bearer ${token}0`, `Bearer ${token} ${token}`])(
    'rejects the header %j with 401',
    async (Authorization) => {
      const response = await get(token, { Authorization });
      expect([response.status, (await response.json()).code]).toEqual([401, 'session-ended']);
    },
  );

  test('rejects every token if the server has none', async () => {
    for (const Authorization of ['Bearer', `Bearer ${token}`, 'Bearer undefined'])
      expect((await get(undefined, { Authorization })).status).toBe(401);
  });

  test('rejects a request of another site with a wrong token or without one', async () => {
    const Origin = 'https://planted.example.com';
    expect((await get(token, { Origin })).status).toBe(403);
    expect((await get(token, { Origin, Authorization: 'Bearer wrong' })).status).toBe(403);
  });

  test('rejects a valid token at another host name and outside the API', async () => {
    const Authorization = `Bearer ${token}`;
    expect((await get(token, { Authorization }, 'http://rebound.example.com/api/v1/session')).status).toBe(403);
    const page = await get(token, { Authorization, Origin: 'https://a.example.com' }, 'http://localhost/sign-in');
    expect(page.status).toBe(403);
  });
});

describe('a valid access token', () => {
  const Authorization = `Bearer ${token}`;

  test('identifies the user automation with the role admin', async () => {
    const response = await get(token, { Authorization }, 'http://localhost/api/v1/session');
    expect(await response.json()).toMatchObject({ userName: 'automation', role: 'admin' });
  });

  test('needs no check of Origin and Sec-Fetch-Site', async () => {
    const headers = { Authorization, Origin: 'https://tools.example.com', 'Sec-Fetch-Site': 'cross-site' };
    expect((await get(token, headers)).status).toBe(200);
  });

  test('allows commands, which the activity names, and appears in no log', async () => {
    const { app, simulator } = createNodeBackend({ now, token, scenario: 'registered' });
    const headers = { ...renewal.headers, Authorization };
    const response = await app.request('http://localhost/api/v1/license/renewals', { ...renewal, headers });

    expect(response.status).toBe(200);
    const activity = await app.request('http://localhost/api/v1/license/activity');
    expect((await activity.json()).entries[0].actor).toEqual({ kind: 'user', name: 'automation' });
    const stored = JSON.stringify([await simulator.requests(), await simulator.world.export({ secrets: true })]);
    expect(stored).not.toContain(token);
  });

  test('leaves requests without a token to the session cookie', async () => {
    const response = await get(token, {}, 'http://localhost/api/v1/session');
    expect(await response.json()).toMatchObject({ userName: 'admin' });
  });
});
