import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen, type RunningServer } from './listen.ts';
import { startServer } from './server.ts';
import { staticFiles } from './static-files.ts';

const page = '<head><meta name="base-path" content="" /><meta name="api-base" content="api/v1" /></head>';

let directory = '';
const servers: RunningServer[] = [];

const keep = (server: RunningServer) => {
  servers.push(server);
  return server.origin;
};

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'below-a-path-'));
  for (const build of ['dist', 'dist-demo']) {
    await mkdir(join(directory, build, 'assets'), { recursive: true });
    await writeFile(join(directory, build, 'index.html'), page);
    await writeFile(join(directory, build, 'mockServiceWorker.js'), '');
    await writeFile(join(directory, build, 'assets', `${build}-a1b2c3d4.js`), '');
  }
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await rm(directory, { recursive: true });
});

describe('the server at /admin/license', () => {
  let origin = '';
  const send = (path: string, init?: RequestInit) => fetch(`${origin}${path}`, { redirect: 'manual', ...init });

  beforeAll(async () => {
    const builds = { app: join(directory, 'dist'), demo: join(directory, 'dist-demo') };
    const options = { port: 0, basePath: '/admin/license', door: true, scenario: 'registered' } as const;
    origin = keep(await startServer({ ...options, ...builds }));
  });

  test.each(['/admin/license/', '/admin/license/licenses/register'])(
    'serves at %s a page that says so',
    async (path) => {
      const reply = await send(path);
      expect(reply.status).toBe(200);
      expect(await reply.text()).toBe(page.replace('content=""', 'content="/admin/license"'));
    },
  );

  test('serves its files, the API, the portal, its control and the sign-in page there', async () => {
    const script = await send('/admin/license/assets/dist-a1b2c3d4.js');
    expect(script.headers.get('Cache-Control')).toContain('immutable');
    expect((await send('/admin/license/assets/dist-demo-a1b2c3d4.js')).status).toBe(200);
    expect((await send('/admin/license/assets/gone.js')).status).toBe(404);
    expect((await send('/admin/license/api/v1/session')).status).toBe(200);
    expect((await send('/admin/license/api/v2/session')).status).toBe(503);
    expect(await (await send('/admin/license/cssm/inventory')).text()).toContain(
      '<meta name="simulator" content="/admin/license/simulator">',
    );
    expect((await send('/admin/license/simulator/scenarios')).status).toBe(200);
    expect(await (await send('/admin/license/sign-in')).text()).toContain('href="/admin/license/icon.svg"');
  });

  test('answers with addresses below the path', async () => {
    const product = await (await send('/admin/license/api/v1/product')).json();
    expect(product.portalUrl).toBe('/admin/license/cssm/inventory');
    const session = await (await send('/admin/license/api/v1/session')).json();
    expect(session.signInUrl).toBe('/admin/license/sign-in');
    const ended = await send('/admin/license/api/v1/session', { headers: { Cookie: await unknownSession() } });
    expect(await ended.json()).toMatchObject({ code: 'session-ended', signInUrl: '/admin/license/sign-in' });
  });

  /** Returns a session cookie whose secret is unknown. */
  const unknownSession = async () => {
    const body = new URLSearchParams({ userName: 'alice', role: 'admin' });
    const { headers } = await send('/admin/license/sign-in', { method: 'POST', body });
    return `${headers.get('Set-Cookie')?.split('=')[0]}=unknown`;
  };

  test('redirects the path without its last slash, with its query', async () => {
    const reply = await send('/admin/license?scenario=registered');
    expect([reply.status, reply.headers.get('Location')]).toEqual([302, '/admin/license/?scenario=registered']);
  });

  test.each(['/', '/licenses', '/api/v2/session', '/assets/dist-a1b2c3d4.js', '/admin/licenses'])(
    'serves nothing at %s',
    async (path) => {
      expect((await send(path)).status).toBe(path.startsWith('/api/') ? 503 : 404);
    },
  );
});

test('the API can be elsewhere on the origin', async () => {
  const app = join(directory, 'dist');
  const options = { port: 0, basePath: '/admin/license', apiBase: '/api/v1', app, scenario: 'registered' } as const;
  const origin = keep(await startServer(options));
  expect(await (await fetch(`${origin}/admin/license/system`)).text()).toContain('name="api-base" content="/api/v1"');
  expect((await fetch(`${origin}/api/v1/session`)).status).toBe(200);
});

test('a host of files serves the demo below a path as it was built', async () => {
  const files = staticFiles(join(directory, 'dist-demo'), { basePath: '/previews/123', framedBy: 'self' });
  const origin = keep(await listen(files, 0));
  expect(await (await fetch(`${origin}/previews/123/cssm/inventory`)).text()).toBe(page);
  const worker = await fetch(`${origin}/previews/123/mockServiceWorker.js`);
  expect(worker.headers.get('Content-Security-Policy')).toContain("connect-src 'self'");
});
