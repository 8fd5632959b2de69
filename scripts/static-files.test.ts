import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from './listen.ts';
import { staticFiles, unreadableFileResponse } from './static-files.ts';

let directory = '';
const get = (path: string, headers: Record<string, string> = {}) =>
  staticFiles(directory).request(`http://localhost${path}`, { headers });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'static-files-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<title>The page</title>');
  await writeFile(join(directory, 'mockServiceWorker.js'), '// worker');
  await writeFile(join(directory, 'assets/index-abc12345.js'), 'plain');
  await writeFile(join(directory, 'assets/index-abc12345.js.br'), 'compressed');
  await writeFile(join(directory, 'assets/plain.txt'), 'no hash');
  await mkdir(join(directory, '.vite'));
  await writeFile(join(directory, '.vite/manifest.json'), '{}');
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('addresses that are not served', () => {
  test.each([
    '/assets/gone.js',
    '/assets/gone',
    '/assets/',
    '/assets/index-abc12345',
    '/favicon.ico',
    '/api/v1/license/summary',
    '/..%2f..%2fetc/passwd.txt',
    '/.vite/manifest.json',
    '/.vite',
    '/assets/.hidden',
    '/%2evite/manifest.json',
  ])('returns an error for %s', async (path) => {
    const { status, headers } = await get(path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});

describe('an address of the API', () => {
  test.each(['GET', 'POST', 'PUT', 'DELETE', 'HEAD'])(
    'returns a transient failure for %s, and neither 404 nor the page',
    async (method) => {
      for (const path of ['/api/v1/session', '/api/v2/gone', '/api/v1/file.js', '/api/v1/.hidden']) {
        const reply = await staticFiles(directory).request(`http://localhost${path}`, { method });
        expect(reply.status).toBe(503);
        expect(reply.headers.get('content-type')).toBe('application/problem+json');
        expect(reply.headers.get('retry-after')).toBe('5');
        expect(reply.headers.has('x-request-id')).toBe(false);
      }
    },
  );

  test('returns nothing for a request of a demo page, which answers it itself', async () => {
    const reply = await get('/api/v1/license/summary', { 'X-Simulated-Request': 'page-1' });
    expect([reply.status, await reply.text()]).toEqual([204, '']);
    expect(reply.headers.get('cache-control')).toBe('no-store');
  });
});

test('listen reports a port in use and suggests another one', async () => {
  const { origin, close } = await listen(staticFiles(directory), 0);
  const port = Number(new URL(origin).port);
  await expect(listen(staticFiles(directory), port)).rejects.toThrow(`Port ${port} is in use. Set another one: PORT=`);
  await close();
});

test.each([
  '/',
  '/licenses',
  '/cssm/',
  '/licenses?scenario=registered',
  '/licenses/usage/regid.2019-10.com.cisco.CISCO_CYBER_VISION_A%2C1.0_6eb07f5f-44f0-4253-aa5f-49426709a65f',
  '/licenses/%E0%A4%A',
  '/%',
  '/%00',
])('serves the page at %s', async (path) => {
  const reply = await get(path);
  expect(await reply.text()).toContain('The page');
  expect(reply.headers.get('content-type')).toContain('text/html');
  expect(reply.headers.get('cache-control')).toBe('no-cache');
  expect(reply.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
  expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
});

test('caches files with a content hash permanently and revalidates all others', async () => {
  expect((await get('/assets/index-abc12345.js')).headers.get('cache-control')).toContain('immutable');
  expect((await get('/assets/plain.txt')).headers.get('cache-control')).toBe('no-cache');
});

describe.each(['/', '/licenses', '/assets/index-abc12345.js', '/mockServiceWorker.js'])(
  'a cached copy of %s',
  (path) => {
    const getFull = (headers: Record<string, string> = {}) => get(path, headers);

    test.each(['identity', 'br'])('gets 304 while it is current (%s)', async (encoding) => {
      const accept = { 'Accept-Encoding': encoding };
      const first = await getFull(accept);
      const tag = first.headers.get('etag') ?? '';
      const modified = first.headers.get('last-modified') ?? '';
      for (const condition of [
        { 'If-None-Match': tag },
        { 'If-None-Match': `"other", W/${tag}` },
        { 'If-None-Match': '*' },
        { 'If-Modified-Since': modified },
        { 'If-None-Match': tag, 'If-Modified-Since': new Date(0).toUTCString() },
      ]) {
        const again = await getFull({ ...accept, ...condition });
        expect([again.status, await again.text()]).toEqual([304, '']);
        for (const name of ['etag', 'cache-control', 'content-security-policy', 'vary', 'x-content-type-options']) {
          expect(again.headers.get(name), name).toBe(first.headers.get(name));
        }
        expect(again.headers.get('content-length')).toBeNull();
      }
    });

    test('gets the full file when it is outdated or the condition is invalid', async () => {
      const { headers } = await getFull();
      for (const condition of [
        { 'If-None-Match': '"other"' },
        { 'If-None-Match': '"other"', 'If-Modified-Since': headers.get('last-modified') ?? '' },
        { 'If-Modified-Since': new Date(0).toUTCString() },
        { 'If-Modified-Since': 'yesterday' },
      ]) {
        expect((await getFull(condition)).status).toBe(200);
      }
    });
  },
);

test('sends a requested range of a file', async () => {
  const reply = await get('/assets/plain.txt', { Range: 'bytes=3-6' });
  expect([reply.status, await reply.text(), reply.headers.get('content-range')]).toEqual([206, 'hash', 'bytes 3-6/7']);
});

test('answers an unreadable file with 500 and reports it in one line', async () => {
  // An existing file whose reading fails.
  await symlink('/proc/self/mem', join(directory, 'assets/broken-abc12345.js'));
  const lines: string[] = [];
  const files = staticFiles(directory, { report: (line) => lines.push(line) });
  const reply = await files.request('http://localhost/assets/broken-abc12345.js');
  expect([reply.status, await reply.text()]).toEqual([500, 'The server could not read this file.']);
  expect(reply.headers.get('cache-control')).toBe('no-store');
  expect(lines).toEqual([
    expect.stringMatching(/^GET \/assets\/broken-abc12345\.js could not be answered: Error E\w+: [^\n]+$/),
  ]);
});

test('answers with 503 and Retry-After when no file descriptor is free', async () => {
  for (const code of ['EMFILE', 'ENFILE']) {
    const reply = unreadableFileResponse(Object.assign(new Error('too many open files'), { code }));
    expect([reply.status, reply.headers.get('retry-after')]).toEqual([503, '5']);
  }
});

test('a changed page and a compressed copy have different ETags', async () => {
  const tag = async (path: string, headers = {}) => (await get(path, headers)).headers.get('etag');
  const before = await tag('/');
  await writeFile(join(directory, 'index.html'), '<title>The page, built again</title>');
  expect(await tag('/')).not.toBe(before);
  await writeFile(join(directory, 'index.html'), '<title>The page</title>');
  const script = '/assets/index-abc12345.js';
  expect(await tag(script, { 'Accept-Encoding': 'br' })).not.toBe(await tag(script));
});

test('the worker script is revalidated each time', async () => {
  expect((await get('/mockServiceWorker.js')).headers.get('cache-control')).toBe('no-cache');
});

test('the compressed copy is sent to clients that accept it', async () => {
  const plain = await get('/assets/index-abc12345.js');
  expect(await plain.text()).toBe('plain');
  const compressed = await get('/assets/index-abc12345.js', { 'Accept-Encoding': 'gzip, br' });
  expect(compressed.headers.get('content-encoding')).toBe('br');
  expect(compressed.headers.get('vary')).toBe('Accept-Encoding');
  expect(await compressed.text()).toBe('compressed');
});
