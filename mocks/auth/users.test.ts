import { describe, expect, test } from 'vitest';
import { createNodeBackend } from '#mocks/node.ts';

const origin = 'http://localhost';

/** A server with a `signIn` function that returns the page and the browser's cookie. */
function createServer(options = {}) {
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

test('rejects an invalid name or role with a message, and sets no cookie', async () => {
  const { signIn } = createServer();
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

test('escapes the user name on the page', async () => {
  const { app, signIn } = createServer();
  const { cookie } = await signIn('"><script>alert(1)</script>', 'admin');
  const page = await app.request(`${origin}/sign-in`, { headers: { cookie } });
  expect(await page.text()).not.toContain('<script>');
});

test('treats a cookie with an unknown secret as an ended session', async () => {
  const { signIn, session } = createServer();
  const { cookie } = await signIn('marie', 'admin');
  const [name] = cookie.split('=');
  expect(await session(`${name}=nobody`)).toMatchObject({ code: 'session-ended', signInUrl: '/sign-in' });
});

describe('session cookies', () => {
  test('ignores cookies of other servers and other applications on the same host', async () => {
    const [here, there] = [createServer(), createServer()];
    const marie = await here.signIn('marie', 'operator');
    const paul = await there.signIn('paul', 'operator');
    const all = `session=abc; ${paul.cookie}; session-=x; ${marie.cookie}; sid=1`;
    expect(await here.session(all)).toMatchObject({ userName: 'marie' });
    expect(await there.session(all)).toMatchObject({ userName: 'paul' });
    expect(await createServer().session(all)).toMatchObject({ userName: 'admin' });
    // Signing in at one server keeps the session of the other.
    await there.signIn('paula', 'operator', all);
    expect(await here.session(all)).toMatchObject({ userName: 'marie' });
  });

  test('rejects a session when a second cookie was planted beside its own', async () => {
    const { signIn, session } = createServer();
    const marie = await signIn('marie', 'operator');
    const mallory = await signIn('mallory', 'admin');
    for (const both of [`${mallory.cookie}; ${marie.cookie}`, `${marie.cookie}; ${mallory.cookie}`]) {
      expect(await session(both)).toMatchObject({ code: 'session-ended' });
    }
    expect(await session(`${marie.cookie}; ${marie.cookie}`)).toMatchObject({ userName: 'marie' });
  });

  test('replaces a cookie that was planted before signing in', async () => {
    const { signIn, session } = createServer();
    const { cookie } = await signIn('mallory', 'admin');
    const name = cookie.split('=')[0] ?? '';
    const planted = `${name}=planted-by-mallory`;
    const marie = await signIn('marie', 'operator', planted);
    expect(marie.cookie).not.toBe(planted);
    expect(await session(planted)).toMatchObject({ code: 'session-ended' });
  });

  test('gives the cookie the __Host- prefix at an address that is opened over TLS', async () => {
    const { app } = createServer({ origins: ['https://licenses.example.com'] });
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

describe('sessions', () => {
  const day = 24 * 60 * 60_000;
  /** A server whose wall clock is set by the test. */
  const withClock = () => {
    let now = Date.parse('2026-01-15T09:00:00.000Z');
    const pass = (by: number) => {
      now += by;
    };
    return { ...createServer({ wall: () => now }), pass };
  };

  test('expires a session 24 hours of wall clock time after signing in', async () => {
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

  test('ends only the session that signs out', async () => {
    const { app, signIn, session } = createServer();
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

  test('replaces the user’s least recently used session at the eleventh sign-in', async () => {
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

  test('rejects the 501st session while all others are in use, and replaces an idle one', async () => {
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

  test('rejects more than 300 sign-ins a minute from one address', async () => {
    const { signIn, pass } = withClock();
    for (let count = 0; count < 300; count += 1) expect((await signIn('marie', 'auditor')).page.status).toBe(200);
    const { page } = await signIn('marie', 'auditor');
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '60']);
    pass(60_000);
    expect((await signIn('marie', 'auditor')).page.status).toBe(200);
  });
});

test('shows the sign-in page in the browser’s language', async () => {
  const { app } = createServer();
  const page = async (language: string) =>
    (await app.request(`${origin}/sign-in`, { headers: { 'Accept-Language': language } })).text();
  expect(await page('fr-CA,fr;q=0.9,en;q=0.5')).toContain('Se connecter');
  expect(await page('fr-CA,fr;q=0.9,en;q=0.5')).toContain('<html lang="fr">');
  expect(await page('de, en;q=0.5, fr;q=0.4')).toContain('Sign in');
  expect(await page('')).toContain('<html lang="en">');
});

test('rejects an unreadable form with a message, and sets no cookie', async () => {
  const { app } = createServer();
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

test('gives each browser its own session, and the scenario’s user without a cookie', async () => {
  const { app, signIn, session } = createServer({ role: 'auditor' });
  const response = await app.request(`${origin}/sign-in`);
  expect(await response.text()).toContain('value="admin"');
  const { page, cookie } = await signIn('marie', 'operator');
  expect(page.headers.get('Set-Cookie')).toMatch(/^session-\w{8}=[\w-]{36}; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(await session(cookie)).toMatchObject({ userName: 'marie', role: 'operator' });
  expect(await session()).toMatchObject({ userName: 'admin', role: 'auditor' });
});

test('applies the role of the session’s user and records that user’s name', async () => {
  const { fetch, signIn } = createServer();
  const reader = await signIn('olga', 'operator');
  const marie = await signIn('marie', 'product');
  const send = (cookie: string) =>
    fetch('/api/v1/license/reservation/request', { method: 'POST', headers: { cookie, 'Idempotency-Key': cookie } });
  expect(await send(reader.cookie).then((reply) => reply.json())).toMatchObject({ code: 'role-not-allowed' });
  expect((await send(marie.cookie)).status).toBe(200);
  const { entries } = await fetch('/api/v1/license/activity').then((reply) => reply.json());
  expect(entries[0]).toMatchObject({ kind: 'reservation-requested', actor: { kind: 'user', name: 'marie' } });
});

test('ends only the session of the named user, who can sign in again', async () => {
  const { simulator, signIn, session } = createServer();
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

test('reopens the scenario user’s session when that user signs in', async () => {
  const { simulator, signIn, session } = createServer();
  await simulator.session.end();
  expect(await session()).toMatchObject({ code: 'session-ended' });
  await signIn('admin', 'admin');
  expect(await session()).toMatchObject({ userName: 'admin' });
});

test('keeps sessions when another scenario is loaded, and exports no secrets', async () => {
  const { simulator, signIn, session } = createServer();
  const { cookie } = await signIn('marie', 'admin');
  await simulator.load('registered');
  expect(await session(cookie)).toMatchObject({ userName: 'marie' });
  const world = await simulator.world.export({ secrets: true });
  expect(JSON.stringify(world)).not.toContain(cookie.split('=')[1] ?? '');
  await simulator.world.import(world);
  expect(await session(cookie)).toMatchObject({ userName: 'marie' });
});

test('refuses to change the user by a control command over HTTP', async () => {
  const { simulator } = createServer();
  await expect(simulator.session.signIn({ userName: 'marie', role: 'admin' })).rejects.toThrow('/sign-in');
});

test('does not answer a user with the reply to another user’s equal Idempotency-Key', async () => {
  const { fetch, signIn } = createServer({ scenario: 'registered' });
  const [alice, bob] = [await signIn('alice', 'admin'), await signIn('bob', 'admin')];
  const renew = (cookie: string) =>
    fetch('/api/v1/license/renewals', {
      method: 'POST',
      headers: { cookie, 'Content-Type': 'application/json', 'Idempotency-Key': 'one' },
      body: '{"kind":"authorization"}',
    });

  const replies = [await renew(alice.cookie), await renew(bob.cookie), await renew(bob.cookie)];

  expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
  expect(replies.map(({ headers }) => headers.get('Idempotent-Replayed'))).toEqual([null, null, 'true']);
});
