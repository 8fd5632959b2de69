import { describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';

const origin = 'http://localhost';

/** A server, and how one signs in there: the answer is the cookie of a browser. */
function serving(options = {}) {
  const { app, fetch, simulator } = createNodeBackend({
    now: '2026-01-15T09:00:00.000Z',
    report: () => undefined,
    ...options,
  });
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

test('a cookie of this server whose secret belongs to nobody is of a session that has ended', async () => {
  const { signIn, session } = serving();
  const { cookie } = await signIn('marie', 'admin');
  const [name] = cookie.split('=');
  expect(await session(`${name}=nobody`)).toMatchObject({ code: 'session-ended', signInUrl: '/sign-in' });
});

describe('a cookie', () => {
  test('of another server on this machine, or of another application, is ignored', async () => {
    const [here, there] = [serving(), serving()];
    const marie = await here.signIn('marie', 'operator');
    const paul = await there.signIn('paul', 'operator');
    const all = `session=abc; ${paul.cookie}; session-=x; ${marie.cookie}; sid=1`;
    expect(await here.session(all)).toMatchObject({ userName: 'marie' });
    expect(await there.session(all)).toMatchObject({ userName: 'paul' });
    expect(await serving().session(all)).toMatchObject({ userName: 'admin' });
    // Who signs in there takes nothing from here.
    await there.signIn('paula', 'operator', all);
    expect(await here.session(all)).toMatchObject({ userName: 'marie' });
  });

  test('that was planted beside the own one leaves nobody signed in as somebody else', async () => {
    const { signIn, session } = serving();
    const marie = await signIn('marie', 'operator');
    const mallory = await signIn('mallory', 'admin');
    for (const both of [`${mallory.cookie}; ${marie.cookie}`, `${marie.cookie}; ${mallory.cookie}`]) {
      expect(await session(both)).toMatchObject({ code: 'session-ended' });
    }
    expect(await session(`${marie.cookie}; ${marie.cookie}`)).toMatchObject({ userName: 'marie' });
  });

  test('that was planted before is not the one of whoever signs in', async () => {
    const { signIn, session } = serving();
    const { cookie } = await signIn('mallory', 'admin');
    const name = cookie.split('=')[0] ?? '';
    const planted = `${name}=planted-by-mallory`;
    const marie = await signIn('marie', 'operator', planted);
    expect(marie.cookie).not.toBe(planted);
    expect(await session(planted)).toMatchObject({ code: 'session-ended' });
  });

  test('of an address that is opened over TLS has the prefix that no other host can set', async () => {
    const { app } = serving({ origins: ['https://licenses.example.com'] });
    const send = (path: string, init: RequestInit = {}) => app.request(`http://licenses.example.com${path}`, init);
    const body = new URLSearchParams({ userName: 'marie', role: 'operator' });
    const reply = await send('/sign-in', { method: 'POST', body });
    const cookie = (reply.headers.get('Set-Cookie') ?? '').split(';')[0] ?? '';
    expect(reply.headers.get('Set-Cookie')).toMatch(
      /^__Host-session-[\w]{8}=[\w-]{36}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const session = async (sent: string) => (await send('/api/v1/session', { headers: { cookie: sent } })).json();
    expect(await session(cookie)).toMatchObject({ userName: 'marie' });
    expect(await session(cookie.replace('__Host-', ''))).toMatchObject({ userName: 'admin' });
  });
});

describe('a session', () => {
  const day = 24 * 60 * 60_000;
  /** A server whose wall clock is set by the test. */
  const withClock = () => {
    let now = Date.parse('2026-01-15T09:00:00.000Z');
    const pass = (by: number) => {
      now += by;
    };
    return { ...serving({ wall: () => now }), pass };
  };

  test('ends a day after signing in, however much time passes in the world meanwhile', async () => {
    const { simulator, signIn, session, pass } = withClock();
    const { cookie } = await signIn('marie', 'operator');
    await simulator.advance('90 d');
    pass(day - 1);
    expect(await session(cookie)).toMatchObject({ userName: 'marie' });
    pass(1);
    expect(await session(cookie)).toMatchObject({ code: 'session-ended', signInUrl: '/sign-in' });
    const again = await signIn('marie', 'operator', cookie);
    expect(await session(again.cookie)).toMatchObject({ userName: 'marie' });
  });

  test('is ended by signing out, which signs nobody else out', async () => {
    const { app, signIn, session } = serving();
    const marie = await signIn('marie', 'operator');
    const paul = await signIn('paul', 'operator');
    const page = (cookie: string, init: RequestInit = {}) =>
      app.request(`${origin}/sign-in`, { headers: { cookie }, ...init });
    expect(await (await page(marie.cookie)).text()).toContain('You are signed in as marie (Operator).');

    const reply = await page(marie.cookie, { method: 'POST', body: new URLSearchParams({ act: 'sign-out' }) });

    expect(await reply.text()).toContain('<p role="status">Signed out.</p>');
    expect(await session(marie.cookie)).toMatchObject({ code: 'session-ended' });
    expect(await session(paul.cookie)).toMatchObject({ userName: 'paul' });
    expect(await (await page(marie.cookie)).text()).not.toContain('Sign out');
    expect(await (await page('')).text()).not.toContain('Sign out');
  });

  test('of one person takes the place of that person’s least recently used one, from the eleventh on', async () => {
    const { signIn, session, pass } = withClock();
    const paul = await signIn('paul', 'operator');
    const own: string[] = [];
    for (let count = 0; count < 10; count += 1) {
      pass(1000);
      own.push((await signIn('marie', 'operator')).cookie);
    }
    pass(1000);
    expect(await session(own[0] ?? '')).toMatchObject({ userName: 'marie' });
    own.push((await signIn('marie', 'operator')).cookie);
    const remainingNames = await Promise.all(own.map(async (cookie) => (await session(cookie)).userName));
    expect(remainingNames.map((name) => name === 'marie')).toEqual(own.map((_cookie, place) => place !== 1));
    expect(await session(paul.cookie)).toMatchObject({ userName: 'paul' });
  });

  test('in use is never ended by other people who sign in, and one that is not used makes room', async () => {
    const { signIn, session, pass } = withClock();
    const marie = await signIn('marie', 'operator');
    const idle = await signIn('paul', 'operator');
    for (let count = 2; count < 500; count += 1) {
      if (count % 250 === 0) pass(60_000);
      await signIn(`person ${count}`, 'auditor');
    }
    const refused = await signIn('one too many', 'auditor');
    expect([refused.page.status, refused.cookie]).toEqual([503, '']);
    expect(await refused.page.text()).toContain('Too many people are signed in.');
    pass(15 * 60_000);
    expect(await session(marie.cookie)).toMatchObject({ userName: 'marie' });
    expect((await signIn('one more', 'auditor')).page.status).toBe(200);
    expect(await session(marie.cookie)).toMatchObject({ userName: 'marie' });
    expect(await session(idle.cookie)).toMatchObject({ code: 'session-ended' });
  });

  test('is not begun more than 300 times a minute from one address', async () => {
    const { signIn, pass } = withClock();
    for (let count = 0; count < 300; count += 1) expect((await signIn('marie', 'auditor')).page.status).toBe(200);
    const { page } = await signIn('marie', 'auditor');
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '60']);
    pass(60_000);
    expect((await signIn('marie', 'auditor')).page.status).toBe(200);
  });
});

test('the sign-in page speaks the browser’s language', async () => {
  const { app } = serving();
  const page = async (language: string) =>
    (await app.request(`${origin}/sign-in`, { headers: { 'Accept-Language': language } })).text();
  expect(await page('fr-CA,fr;q=0.9,en;q=0.5')).toContain('Se connecter');
  expect(await page('fr-CA,fr;q=0.9,en;q=0.5')).toContain('<html lang="fr">');
  expect(await page('de, en;q=0.5, fr;q=0.4')).toContain('Sign in');
  expect(await page('')).toContain('<html lang="en">');
});

test('a form that cannot be read is said to be so, and nobody is signed in', async () => {
  const { app } = serving();
  for (const type of ['multipart/form-data', 'multipart/form-data; boundary=x', 'text/plain', 'application/json']) {
    const reply = await app.request(`${origin}/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': type },
      body: 'x',
    });
    expect([type, reply.status >= 400 && reply.status < 500]).toEqual([type, true]);
    expect(await reply.text()).toContain('<p role="alert">');
    expect(reply.headers.get('Set-Cookie')).toBeNull();
  }
});

test('each browser is a person of its own, and without a cookie the scenario’s user', async () => {
  const { app, signIn, session } = serving({ role: 'auditor' });
  const asked = await app.request(`${origin}/sign-in`);
  expect(await asked.text()).toContain('value="admin"');
  const { page, cookie } = await signIn('marie', 'operator');
  expect(page.headers.get('Set-Cookie')).toMatch(/^session-\w{8}=[\w-]{36}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(await session(cookie)).toMatchObject({ userName: 'marie', role: 'operator' });
  expect(await session()).toMatchObject({ userName: 'admin', role: 'auditor' });
});

test('a role is that of whoever asks, and so is the name in the activity', async () => {
  const { fetch, signIn } = serving();
  const reader = await signIn('olga', 'operator');
  const marie = await signIn('marie', 'product');
  const send = (cookie: string) =>
    fetch('/api/v1/license/reservation/request', { method: 'POST', headers: { cookie, 'Idempotency-Key': cookie } });
  expect(await send(reader.cookie).then((reply) => reply.json())).toMatchObject({ code: 'role-not-allowed' });
  expect((await send(marie.cookie)).status).toBe(200);
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
  expect(JSON.stringify(world)).not.toContain(cookie.split('=')[1] ?? '');
  await simulator.world.import(world);
  expect(await session(cookie)).toMatchObject({ userName: 'marie' });
});

test('behind an HTTP port nobody becomes somebody else by the door', async () => {
  const { simulator } = serving();
  await expect(simulator.session.signIn({ userName: 'marie', role: 'admin' })).rejects.toThrow('/sign-in');
});
