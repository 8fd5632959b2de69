import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from './free-port.ts';
import { commonHeaders } from './headers.ts';
import type { RunningServer } from './listen.ts';
import { belowPath, replaceEach, withOtherBase } from './nginx/example-variants.ts';
import { startServer } from './server.ts';
import { limits } from './test/time-limits.ts';
import { precompress } from './vite/precompress.ts';

const isInstalled = spawnSync('nginx', ['-v']).error === undefined;
if (!isInstalled) console.warn('nginx is not installed: docs/nginx.conf is not tested.');

const page = `<!doctype html><title>The page</title><meta name="api-base" content="api/v1">${'<p>text</p>'.repeat(200)}`;
const script = `/* ${'script '.repeat(500)} */`;

let directory = '';
let origin = '';
let nginx: ChildProcess | undefined;
let backend: RunningServer | undefined;
let backendPort = 0;

interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/** Writes the files of a small build, with their compressed copies. */
async function writeBuild(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, 'index.html'), page);
  await writeFile(join(folder, '.vite', 'manifest.json'), '{}');
  await writeFile(join(folder, 'assets', 'index-a1b2c3d4.js'), script);
  await precompress(folder);
}

/** Sends a request without decoding the response: a compressed body stays compressed. */
function send(path: string, options: { method?: string; headers?: Record<string, string>; body?: string } = {}) {
  return new Promise<Reply>((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const clientRequest = request(`${origin}${path}`, { method, headers }, (reply) => {
      const parts: Buffer[] = [];
      reply.on('data', (part: Buffer) => parts.push(part));
      reply.on('end', () => {
        const headerEntries = Object.entries(reply.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        resolve({ status: reply.statusCode ?? 0, headers: new Headers(headerEntries), body: Buffer.concat(parts) });
      });
    });
    clientRequest.on('error', reject);
    clientRequest.end(body);
  });
}

const serve = () =>
  startServer({
    port: backendPort,
    scenario: 'registered',
    now: '2026-01-15T09:00:00.000Z',
    app: join(directory, 'dist'),
  });

async function startNginx(transform = (text: string) => text, home = '/'): Promise<void> {
  const port = await freePort();
  const example = transform(await readFile('docs/nginx.conf', 'utf8'));
  const configuration = join(directory, 'nginx.conf');
  await writeFile(
    configuration,
    replaceEach(example, {
      'user www-data;': process.getuid?.() === 0 ? 'user root;' : '',
      'worker_processes auto;': 'worker_processes 1;\ndaemon off;',
      '/run/nginx.pid': join(directory, 'nginx.pid'),
      '/var/log/nginx/error.log': join(directory, 'error.log'),
      'access_log /var/log/nginx/license-usage.log license_usage;': [
        `access_log ${join(directory, 'access.log')} license_usage;`,
        ...['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
          (kind) => `${kind}_temp_path ${join(directory, kind)};`,
        ),
      ].join('\n'),
      'listen 80;': `listen localhost:${port};`,
      'localhost:4174': `localhost:${backendPort}`,
      '/usr/share/license-usage/dist': join(directory, 'dist'),
    }),
  );
  const configurationCheck = spawnSync('nginx', ['-t', '-q', '-c', configuration], { encoding: 'utf8' });
  expect(configurationCheck.stderr).toBe('');
  nginx = spawn('nginx', ['-c', configuration], { stdio: 'inherit' });
  origin = `http://localhost:${port}`;
  await vi.waitFor(async () => expect((await send(home)).status).toBe(200), { timeout: limits.state });
}

async function stopNginx(): Promise<void> {
  if (!nginx) return;
  const exited = once(nginx, 'exit');
  nginx.kill('SIGTERM');
  await exited;
}

describe.skipIf(!isInstalled)('docs/nginx.conf', () => {
  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'nginx-test-'));
    await writeBuild(join(directory, 'dist'));
    backendPort = await freePort();
    backend = await serve();
    await startNginx();
  });

  afterAll(async () => {
    await stopNginx();
    await backend?.close();
    await rm(directory, { recursive: true, force: true });
  });

  test.each(['/assets/gone.js', '/assets/gone', '/favicon.ico', '/.vite/manifest.json'])(
    'returns 404 for %s',
    async (path) => {
      const { status, headers } = await send(path);
      expect(status).toBe(404);
      expect(headers.get('Cache-Control')).not.toContain('immutable');
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    },
  );

  test.each(['/api/v2/session', '/api/file.js'])(
    'answers %s, which no backend serves, as `npm run serve` does',
    async (path) => {
      const [nginxReply, backendReply] = await Promise.all([send(path), fetch(`${backend?.origin}${path}`)]);
      expect([nginxReply.status, JSON.parse(String(nginxReply.body))]).toEqual([503, await backendReply.json()]);
      expect(backendReply.status).toBe(503);
      for (const name of ['Content-Type', 'Retry-After', 'Cache-Control']) {
        expect(nginxReply.headers.get(name), name).toBe(backendReply.headers.get(name));
      }
    },
  );

  test.each(['/', '/licenses', '/licenses/register/reservation/confirm'])('serves the page at %s', async (path) => {
    const { status, headers, body } = await send(path);
    expect(status).toBe(200);
    expect(String(body)).toBe(page);
    expect(headers.get('Content-Type')).toBe('text/html; charset=utf-8');
  });

  test.each([
    '/licenses',
    '/assets/index-a1b2c3d4.js',
    '/assets/gone.js',
    '/api/v1/session',
    '/api/v1/nothing',
    '/api/v2/session',
    '/sign-in',
  ])('sends for %s the headers that `npm run serve` sends, each once', async (path) => {
    const [nginxReply, backendReply] = await Promise.all([send(path), fetch(`${backend?.origin}${path}`)]);
    const names = [...Object.keys(commonHeaders), 'X-Frame-Options', 'Content-Security-Policy'];
    for (const name of names) expect(nginxReply.headers.get(name), name).toBe(backendReply.headers.get(name));
    if (nginxReply.status < 400)
      expect(nginxReply.headers.get('Cache-Control')).toBe(backendReply.headers.get('Cache-Control'));
  });

  test.each(['/licenses', '/assets/index-a1b2c3d4.js'])(
    'answers a conditional request for %s with 304',
    async (path) => {
      const first = await send(path);
      const again = await send(path, { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers.get('Content-Security-Policy')).toBe(first.headers.get('Content-Security-Policy'));
      expect(again.headers.get('Cache-Control')).toBe(first.headers.get('Cache-Control'));
    },
  );

  test('sends no version of nginx', async () => {
    expect((await send('/licenses')).headers.get('Server')).toBe('nginx');
  });

  test.each([
    ['br', 'gzip, br'],
    ['gzip', 'gzip'],
    [null, 'identity'],
  ])('sends the copy with encoding %s to clients that accept it', async (encoding, accepted) => {
    for (const path of ['/licenses', '/assets/index-a1b2c3d4.js']) {
      const { headers } = await send(path, { headers: { 'Accept-Encoding': accepted } });
      expect(headers.get('Content-Encoding')).toBe(encoding);
      if (encoding) expect(headers.get('Vary')).toBe('Accept-Encoding');
    }
  });

  test('compresses a long response of the API and makes its ETag weak', async () => {
    const { status, headers, body } = await send('/api/v1/system/diagnostic', {
      headers: { 'Accept-Encoding': 'gzip, br' },
    });
    expect([status, headers.get('Content-Encoding')]).toEqual([200, 'gzip']);
    expect(headers.get('Vary')).toContain('Accept-Encoding');
    expect(headers.get('ETag')).toMatch(/^W\/"[^"]+"$/);
    expect(JSON.parse(gunzipSync(body).toString()).activity).not.toHaveLength(0);
  });

  test.each(['W/', ''])('passes on 304 for a conditional read of the API whose ETag begins with “%s”', async (mark) => {
    const { headers } = await send('/api/v1/license/summary');
    const etag = headers.get('ETag') ?? '';
    const again = await send('/api/v1/license/summary', { headers: { 'If-None-Match': `${mark}${etag}` } });
    expect([again.status, again.body.length, again.headers.get('ETag')]).toEqual([304, 0, etag]);
    expect(again.headers.get('Date')).toBe('Thu, 15 Jan 2026 09:00:00 GMT');
  });

  test('passes a short response of the API on unchanged, with its Date and ETag', async () => {
    const { status, headers, body } = await send('/api/v1/settings/transport', {
      headers: { 'Accept-Encoding': 'gzip, br' },
    });
    expect(status).toBe(200);
    expect(JSON.parse(String(body))).toEqual({ kind: 'direct' });
    expect(headers.get('Date')).toBe('Thu, 15 Jan 2026 09:00:00 GMT');
    expect(headers.get('ETag')).toMatch(/^"\d+-\w{8}"$/);
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect(headers.get('Content-Encoding')).toBeNull();
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('passes a saved setting on without logging its content', async () => {
    const { headers } = await send('/api/v1/settings/transport');
    const saved = await send('/api/v1/settings/transport', {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': headers.get('ETag') ?? '', Origin: origin },
      body: JSON.stringify({ kind: 'proxy', host: 'proxy.example.com', port: 3128 }),
    });
    expect(saved.status).toBe(200);
    const log = await readFile(join(directory, 'access.log'), 'utf8');
    expect(log).toContain('"PUT /api/v1/settings/transport HTTP/1.1" 200');
    expect(log).toMatch(/request=request-\d+/);
    expect(log).not.toContain('proxy.example.com');
  });

  test('passes on the refusal of a page of another origin', async () => {
    expect((await send('/api/v1/session', { headers: { Origin: 'http://example.com' } })).status).toBe(403);
  });

  test('returns an uncached 502 while the backend is down, and recovers afterwards', async () => {
    await backend?.close();
    const { status, headers } = await send('/api/v1/session');
    expect(status).toBe(502);
    expect(headers.get('Content-Type')).toContain('text/html');
    expect(headers.get('Cache-Control')).toBe('no-store');
    expect((await send('/licenses')).status).toBe(200);
    backend = await serve();
    await vi.waitFor(async () => expect((await send('/api/v1/session')).status).toBe(200), { timeout: limits.state });
  });

  test('serves the page and the API with another API base', async () => {
    await stopNginx();
    await startNginx(withOtherBase);
    const { headers, body } = await send('/licenses', { headers: { 'Accept-Encoding': 'br' } });
    expect(headers.get('Content-Encoding')).toBeNull();
    expect(String(body)).toContain('content="/product/api/v1"');
    expect((await send('/product/api/v1/session')).status).toBe(200);
    expect((await send('/api/v1/session')).status).toBe(503);
  });

  test('serves the page and the API below a path of the origin', async () => {
    await stopNginx();
    await writeBuild(join(directory, 'dist', 'admin', 'license'));
    await startNginx(belowPath, '/admin/license/');
    for (const path of ['/admin/license/', '/admin/license/licenses/register']) {
      const { status, headers, body } = await send(path);
      expect([status, String(body)]).toEqual([200, page]);
      expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'none'");
    }
    const file = await send('/admin/license/assets/index-a1b2c3d4.js');
    expect([file.status, file.headers.get('Cache-Control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect((await send('/admin/license/assets/gone.js')).status).toBe(404);
    const home = await send('/admin/license');
    expect([home.status, new URL(home.headers.get('Location') ?? '', origin).pathname]).toEqual([
      301,
      '/admin/license/',
    ]);
    const session = await send('/admin/license/api/v1/session');
    expect([session.status, session.headers.get('Cache-Control')]).toEqual([200, 'no-store']);
    expect((await send('/admin/license/api/v2/session')).status).toBe(503);
    expect((await send('/admin/license/sign-in')).status).toBe(200);
    expect((await send('/licenses')).status).toBe(404);
  });
});
