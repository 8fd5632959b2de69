import { expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';

const origin = 'http://localhost';

/** A server, and how one signs in there: the answer is the cookie of a browser. */
function serving(options = {}) {
  const { app, fetch, simulator } = createNodeBackend({ now: '2026-01-15T09:00:00.000Z', ...options });
  const signIn = async (userName: string, role: string, cookie?: string) => {
    const page = await app.request(`${origin}/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ userName, role }),
      ...(cookie && { headers: { cookie } }),
    });
    return { page, cookie: (page.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '' };
  };
  const session = (cookie?: string) =>
    fetch('/api/v1/session', cookie === undefined ? {} : { headers: { cookie } }).then((reply) => reply.json());
  return { app, fetch, simulator, signIn, session };
}

test('a name that is none, and a role that is none, are said in the page, and nobody is signed in', async () => {
  const { signIn } = serving();
  for (const [userName, role, why] of [
    [' ', 'admin', 'A name has 1 to 100 characters.'],
    ['x'.repeat(101), 'admin', 'A name has 1 to 100 characters.'],
    ['marie', 'owner', 'There is no such role.'],
  ] as const) {
    const { page, cookie } = await signIn(userName, role);
    expect([page.status, cookie]).toEqual([422, '']);
    expect(await page.text()).toContain(why);
  }
});

test('what is typed as a name is text on the page, and nothing else', async () => {
  const { app, signIn } = serving();
  const { cookie } = await signIn('"><script>alert(1)</script>', 'admin');
  const page = await app.request(`${origin}/sign-in`, { headers: { cookie } });
  expect(await page.text()).not.toContain('<script>');
});

test('a cookie that nobody has here is of a session that has ended', async () => {
  const { session } = serving();
  expect(await session('session=nobody')).toMatchObject({ code: 'session-ended', signInUrl: '/sign-in' });
});

test('each browser is a person of its own, and without a cookie the scenario’s user', async () => {
  const { app, signIn, session } = serving({ role: 'auditor' });
  const asked = await app.request(`${origin}/sign-in`);
  expect(await asked.text()).toContain('value="admin"');
  const { page, cookie } = await signIn('marie', 'operator');
  expect(page.headers.get('Set-Cookie')).toMatch(/^session=[\w-]{36}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(await session(cookie)).toMatchObject({ userName: 'marie', role: 'operator' });
  expect(await session()).toMatchObject({ userName: 'admin', role: 'auditor' });
});

test('a role is that of whoever asks, and so is the name in the activity', async () => {
  const { fetch, signIn } = serving();
  const reader = await signIn('olga', 'operator');
  const marie = await signIn('marie', 'product');
  const ask = (cookie: string) =>
    fetch('/api/v1/license/reservation/request', { method: 'POST', headers: { cookie, 'Idempotency-Key': cookie } });
  expect(await ask(reader.cookie).then((reply) => reply.json())).toMatchObject({ code: 'role-not-allowed' });
  expect((await ask(marie.cookie)).status).toBe(200);
  const { entries } = await fetch('/api/v1/license/activity').then((reply) => reply.json());
  expect(entries[0]).toMatchObject({ kind: 'reservation-requested', actor: { kind: 'user', name: 'marie' } });
});

test('a session ends for that person alone, and the same person may sign in again', async () => {
  const { simulator, signIn, session } = serving();
  const marie = await signIn('marie', 'admin');
  const paul = await signIn('paul', 'admin');
  await simulator.session.end('marie');
  expect(await session(marie.cookie)).toMatchObject({ code: 'session-ended' });
  expect(await session(paul.cookie)).toMatchObject({ userName: 'paul' });
  expect(await session()).toMatchObject({ userName: 'admin' });
  const again = await signIn('marie', 'admin', marie.cookie);
  expect(await session(again.cookie)).toMatchObject({ userName: 'marie' });
  expect(await session(marie.cookie)).toMatchObject({ code: 'session-ended' });
});

test('whoever signs in as the scenario’s user opens that session again', async () => {
  const { simulator, signIn, session } = serving();
  await simulator.session.end();
  expect(await session()).toMatchObject({ code: 'session-ended' });
  await signIn('admin', 'admin');
  expect(await session()).toMatchObject({ userName: 'admin' });
});

test('people stay when another world takes the place of this one, and no export holds what signs them in', async () => {
  const { simulator, signIn, session } = serving();
  const { cookie } = await signIn('marie', 'admin');
  await simulator.load('registered');
  expect(await session(cookie)).toMatchObject({ userName: 'marie' });
  const world = await simulator.world.export({ secrets: true });
  expect(JSON.stringify(world)).not.toContain(cookie.slice('session='.length));
  await simulator.world.import(world);
  expect(await session(cookie)).toMatchObject({ userName: 'marie' });
});

test('behind an HTTP port nobody becomes somebody else by the door', async () => {
  const { simulator } = serving();
  await expect(simulator.session.signIn({ userName: 'marie', role: 'admin' })).rejects.toThrow('/sign-in');
});
