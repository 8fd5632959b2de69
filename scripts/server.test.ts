import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Listening } from './listen.ts';
import { startServer } from './server.ts';

let directory = '';
const servers: Listening[] = [];
const askingStatus = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '[]' };

/** Serves two small builds. */
async function serving(door: boolean): Promise<string> {
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

describe('the server', () => {
  test('without a build says which command makes it', async () => {
    await expect(startServer({ port: 0, app: join(directory, 'nothing') })).rejects.toThrow('npm run build');
  });

  test('serves neither door nor portal nor the demo’s files unless asked for', async () => {
    const origin = await serving(false);

    expect(await (await fetch(`${origin}/cssm/`)).text()).toContain('<body>dist</body>');
    expect((await fetch(`${origin}/simulator/status`, askingStatus)).status).toBe(404);
    expect((await fetch(`${origin}/assets/dist-demo-a1b2c3d4.js`)).status).toBe(404);
  });

  test('serves the app at every address of its own, and its API', async () => {
    const origin = await serving(false);

    const page = await fetch(`${origin}/licenses`);
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('<body>dist</body>');
    const script = await fetch(`${origin}/assets/dist-a1b2c3d4.js`);
    expect(script.headers.get('Content-Type')).toMatch(/^text\/javascript/);
    expect(await (await fetch(`${origin}/api/v1/license/summary`)).json()).toMatchObject({
      registration: { status: 'registered' },
    });
    expect((await fetch(`${origin}/api/v1/nothing`)).status).toBe(501);
  });

  test('with the door serves the portal, which is told where the door is', async () => {
    const origin = await serving(true);

    const portal = await (await fetch(`${origin}/cssm/tokens`)).text();

    expect(portal).toBe('<html><head><meta name="simulator" content="/simulator"></head><body>dist-demo</body></html>');
    expect((await fetch(`${origin}/assets/dist-demo-a1b2c3d4.js`)).status).toBe(200);
    const status = await fetch(`${origin}/simulator/status`, askingStatus);
    expect(await status.json()).toMatchObject({ value: { scenario: 'registered' } });
  });

  test('tells at the door where the wire departed from the published document', async () => {
    const origin = await serving(true);
    await fetch(`${origin}/api/v1/session`);

    expect(await (await fetch(`${origin}/simulator/departures`)).json()).toEqual({ value: [] });
  });

  test('at another base has the API there, and the page is told so', async () => {
    const app = join(directory, 'elsewhere');
    await mkdir(app);
    await writeFile(join(app, 'index.html'), '<meta name="api-base" content="/api/v1" />');
    const server = await startServer({ port: 0, apiBase: '/product/api/v1', app });
    servers.push(server);

    for (const path of ['/', '/index.html', '/licenses']) {
      const page = await fetch(`${server.origin}${path}`);
      expect(await page.text()).toBe('<meta name="api-base" content="/product/api/v1" />');
      expect(page.headers.get('Cache-Control')).toBe('no-cache');
    }
    expect((await fetch(`${server.origin}/product/api/v1/session`)).status).toBe(200);
    expect((await fetch(`${server.origin}/api/v1/session`)).status).toBe(503);
  });
});
