import { statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SimulatorSnapshot } from '#mocks/simulator-state.ts';
import { createMemoryDatabase, createMemoryStore } from '#mocks/store/memory.ts';
import { openSqliteStore, type SqliteOptions } from '#mocks/store/sqlite.ts';
import type { Store } from '#mocks/store/store.ts';
import { problem } from '#src/contract/problem.ts';
import type { RunningServer } from './listen.ts';
import { type ServerOptions, startServer } from './server.ts';

let directory = '';
const servers: RunningServer[] = [];
const statusRequest = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '[]' };

/** Starts a server with two minimal builds. */
async function startTestServer(door: boolean): Promise<string> {
  const builds = { app: join(directory, 'dist'), demo: join(directory, 'dist-demo') };
  const server = await startServer({ port: 0, door, scenario: 'registered', ...builds });
  servers.push(server);
  return server.origin;
}

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'server-test-'));
  for (const build of ['dist', 'dist-demo']) {
    await mkdir(join(directory, build, 'assets'), { recursive: true });
    await writeFile(join(directory, build, 'index.html'), `<html><head></head><body>${build}</body></html>`);
    await writeFile(join(directory, build, 'assets', `${build}-a1b2c3d4.js`), `/* ${build} */`);
  }
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await rm(directory, { recursive: true });
});

/** Sends exactly these lines to a server, and returns the first line of its response. */
function firstLine(origin: string, ...lines: readonly string[]): Promise<string> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname.replace(/^\[(.*)\]$/, '$1'));
    socket.on('error', reject);
    socket.once('data', (data) => {
      resolve(data.toString().split('\r\n')[0] ?? '');
      socket.destroy();
    });
    socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  });
}

describe('failures of the server', () => {
  /** Starts a server with these options. Returns its origin and the reported lines. */
  const startWith = async (options: Partial<ServerOptions>) => {
    const lines: string[] = [];
    const app = join(directory, 'dist');
    const server = await startServer({
      port: 0,
      app,
      scenario: 'registered',
      report: (line) => lines.push(line),
      ...options,
    });
    servers.push(server);
    return { origin: server.origin, lines };
  };
  const act = { method: 'POST', headers: { 'Idempotency-Key': 'a-secret-token' } };

  test('answers an exception with internal-error and reports one line without secrets', async () => {
    const broken = (fresh: () => SimulatorSnapshot): Store => ({
      ...createMemoryStore(createMemoryDatabase(fresh())),
      transact: () => Promise.reject(new Error('The store failed for a-secret-token.')),
    });
    const { origin, lines } = await startWith({ openStore: broken });

    for (const [path, init] of [
      ['/api/v1/session', {}],
      ['/api/v1/license/reservation/request', act],
      ['/api/v1/nothing', {}],
    ] as const) {
      const reply = await fetch(`${origin}${path}`, init);
      expect([reply.status, reply.headers.get('Content-Type')]).toEqual([500, 'application/problem+json']);
      expect(Date.parse(reply.headers.get('Date') ?? '')).not.toBeNaN();
      const problemBody = problem.parse(await reply.json());
      expect([problemBody.code, problemBody.requestId]).toEqual(['internal-error', reply.headers.get('X-Request-Id')]);
    }
    const page = await fetch(`${origin}/sign-in`);
    expect([page.status, page.headers.get('Content-Type')]).toEqual([500, 'text/html; charset=UTF-8']);
    expect(lines).toHaveLength(4);
    for (const line of lines)
      expect(line).toMatch(/^\w+ \/\S*( \(request-\d\))? could not be answered: Error at [^\n]+$/);
    expect(lines.join()).not.toContain('secret');
  });

  test('reports a full disk, loses nothing, and continues when there is space again', async () => {
    const file = join(directory, 'full.sqlite');
    const storeOf = (options: Partial<SqliteOptions>) => (fresh: () => SimulatorSnapshot) =>
      openSqliteStore({ file, openMode: 'continue', fresh, ...options });
    const before = await startWith({ openStore: storeOf({}) });
    await fetch(`${before.origin}/api/v1/session`);
    await servers.pop()?.close();
    // There is room for two more pages of 4 KiB.
    const maximumPages = statSync(file).size / 4096 + 2;
    const { origin, lines } = await startWith({ openStore: storeOf({ maximumPages }), door: false });
    const acts: number[] = [];
    const page = () => {
      const body = new URLSearchParams({ userName: 'x'.repeat(100), role: 'auditor' });
      return fetch(`${origin}/sign-in`, { method: 'POST', body });
    };
    let last = await page();
    while (last.status === 200) {
      acts.push(last.status);
      last = await page();
    }
    expect([last.status, await last.text()]).toEqual([507, expect.stringContaining('The disk of the product is full')]);
    const { headers } = await fetch(`${origin}/api/v1/settings/transport`);
    const saved = await fetch(`${origin}/api/v1/settings/transport`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': headers.get('ETag') ?? '' },
      body: JSON.stringify({ kind: 'proxy', host: 'proxy.example.com', port: 3128 }),
    });
    expect([saved.status, await saved.json()]).toEqual([507, expect.objectContaining({ code: 'storage-full' })]);
    expect(await (await fetch(`${origin}/api/v1/settings/transport`)).json()).toEqual({ kind: 'direct' });
    expect(lines[0]).toBe(
      `POST /sign-in could not be answered: The disk is full: nothing more can be written to ${file}.`,
    );
    await servers.pop()?.close();

    const store = storeOf({})(() => {
      throw new Error('The stored state is missing.');
    });
    expect(acts.length).toBeGreaterThan(0);
    expect((await store.snapshot()).world.people).toHaveLength(Math.min(10, acts.length));
    store.close();
  });

  test('serves the page, the API and the sign-in page at an IPv6 address', async () => {
    const { origin } = await startWith({ host: '::1', scenario: 'evaluation' });
    expect(origin).toMatch(/^http:\/\/\[::1\]:\d+$/);
    expect((await fetch(`${origin}/licenses`)).status).toBe(200);
    const own = { Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
    expect(await (await fetch(`${origin}/api/v1/session`, { headers: own })).json()).toMatchObject({
      userName: 'admin',
    });
    const body = new URLSearchParams({ userName: 'Marie', role: 'admin' });
    const page = await fetch(`${origin}/sign-in`, { method: 'POST', headers: own, body });
    const cookie = page.headers.get('Set-Cookie')?.split(';')[0] ?? '';
    const reply = await fetch(`${origin}/api/v1/license/reservation/request`, {
      method: 'POST',
      headers: { ...own, cookie, 'Idempotency-Key': 'one' },
    });
    expect(reply.status).toBe(200);
    const problemOfForm = await fetch(`${origin}/api/v1/license/renewals`, {
      method: 'POST',
      headers: { ...own, 'Idempotency-Key': 'two', 'Content-Type': 'application/json' },
      body: '{"kind":"nothing"}',
    });
    expect(problemOfForm.status).toBe(400);
  });

  test('answers HEAD as GET without its body, and another method with 405 and Allow', async () => {
    const { origin, lines } = await startWith({});
    for (const path of ['/api/v1/session', '/api/v1/settings/transport', '/licenses', '/assets/dist-a1b2c3d4.js']) {
      const [head, full] = [await fetch(`${origin}${path}`, { method: 'HEAD' }), await fetch(`${origin}${path}`)];
      expect([path, head.status, await head.text()]).toEqual([path, full.status, '']);
      for (const name of ['Content-Type', 'ETag', 'Cache-Control'])
        expect([path, name, head.headers.get(name)]).toEqual([path, name, full.headers.get(name)]);
    }
    const wrong = await fetch(`${origin}/api/v1/session`, { method: 'DELETE' });
    expect([wrong.status, wrong.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${origin}/api/v1/nothing`, { method: 'HEAD' })).status).toBe(404);
    expect(lines).toEqual([]);
  });

  test('refuses a request with two Host headers', async () => {
    const { origin } = await startWith({});
    const { host } = new URL(origin);
    const statusLineFor = (...hosts: readonly string[]) =>
      firstLine(origin, 'GET /api/v1/session HTTP/1.1', ...hosts.map((name) => `Host: ${name}`));
    expect(await statusLineFor(host)).toBe('HTTP/1.1 200 OK');
    expect(await statusLineFor(host, 'planted.example.com')).toBe('HTTP/1.1 400 Bad Request');
    expect(await statusLineFor('planted.example.com', host)).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(await statusLineFor(host, host)).toBe('HTTP/1.1 400 Bad Request');
  });

  test('continues the simulated time and reports it when the clock is set forward and back', async () => {
    let now = Date.parse('2026-01-15T09:00:00.000Z');
    const { origin, lines } = await startWith({ wall: () => now });
    const date = async () => Date.parse((await fetch(`${origin}/api/v1/session`)).headers.get('Date') ?? '');
    const day = 86_400_000;
    const began = await date();
    now += 400 * day;
    expect((await date()) - began).toBe(400 * day);
    now -= 400 * day;
    const after = await date();
    now += 3_600_000;
    expect((await date()) - after).toBe(3_600_000);
    expect(after - began).toBeGreaterThan(300 * day);
    expect(lines).toEqual([
      expect.stringMatching(/^The clock of this machine was set\. The simulated world goes on from 20/),
    ]);
  });
});

describe('the server', () => {
  test('names the command for a missing build', async () => {
    await expect(startServer({ port: 0, app: join(directory, 'nothing') })).rejects.toThrow('npm run build');
  });

  test('serves neither the control API nor the portal nor demo files by default', async () => {
    const origin = await startTestServer(false);

    expect(await (await fetch(`${origin}/cssm/`)).text()).toContain('<body>dist</body>');
    expect((await fetch(`${origin}/simulator/status`, statusRequest)).status).toBe(404);
    expect((await fetch(`${origin}/assets/dist-demo-a1b2c3d4.js`)).status).toBe(404);
  });

  test('serves the app at each of its addresses, and its API', async () => {
    const origin = await startTestServer(false);

    const page = await fetch(`${origin}/licenses`);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('<body>dist</body>');
    const script = await fetch(`${origin}/assets/dist-a1b2c3d4.js`);
    expect(script.headers.get('Content-Type')).toMatch(/^text\/javascript/);
    expect(await (await fetch(`${origin}/api/v1/license/summary`)).json()).toMatchObject({
      registration: { status: 'registered' },
    });
    expect((await fetch(`${origin}/api/v1/nothing`)).status).toBe(404);
  });

  test('serves the portal with the address of the control API if `door` is set', async () => {
    const origin = await startTestServer(true);

    const portal = await (await fetch(`${origin}/cssm/tokens`)).text();

    expect(portal).toBe('<html><head><meta name="simulator" content="/simulator"></head><body>dist-demo</body></html>');
    expect((await fetch(`${origin}/assets/dist-demo-a1b2c3d4.js`)).status).toBe(200);
    const status = await fetch(`${origin}/simulator/status`, statusRequest);
    expect(await status.json()).toMatchObject({ value: { scenario: 'registered' } });
  });

  test('returns the contract violations through the control API', async () => {
    const origin = await startTestServer(true);
    await fetch(`${origin}/api/v1/session`);

    expect(await (await fetch(`${origin}/simulator/departures`)).json()).toEqual({ value: [], count: 0 });
  });

  test('serves the API at another base, which the page contains', async () => {
    const app = join(directory, 'elsewhere');
    await mkdir(app);
    await writeFile(
      join(app, 'index.html'),
      '<meta name="base-path" content="" /><meta name="api-base" content="api/v1" />',
    );
    const server = await startServer({ port: 0, apiBase: '/product/api/v1', app });
    servers.push(server);

    for (const path of ['/', '/index.html', '/licenses']) {
      const page = await fetch(`${server.origin}${path}`);
      expect(await page.text()).toBe(
        '<meta name="base-path" content="/" /><meta name="api-base" content="/product/api/v1" />',
      );
      expect(page.headers.get('Cache-Control')).toBe('no-cache');
    }
    expect((await fetch(`${server.origin}/product/api/v1/session`)).status).toBe(200);
    expect((await fetch(`${server.origin}/api/v1/session`)).status).toBe(503);
  });
});
