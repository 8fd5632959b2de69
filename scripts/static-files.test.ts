import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listen } from './listen.ts';
import { staticFiles } from './static-files.ts';

let directory = '';
const get = (path: string, headers: Record<string, string> = {}) =>
  staticFiles(directory).request(`http://localhost${path}`, { headers });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'static-files-'));
  await mkdir(join(directory, 'assets'));
  await writeFile(join(directory, 'index.html'), '<title>The page</title>');
  await writeFile(join(directory, 'mockServiceWorker.js'), '// worker');
  await writeFile(join(directory, 'assets/index-abc.js'), 'plain');
  await writeFile(join(directory, 'assets/index-abc.js.br'), 'compressed');
});
afterAll(() => rm(directory, { recursive: true, force: true }));

describe('not found', () => {
  test.each(['/assets/gone.js', '/favicon.ico', '/api/v1/license/summary', '/..%2f..%2fetc/passwd.txt'])(
    '%s',
    async (path) => {
      expect((await get(path)).status).toBe(404);
    },
  );
});

test('a port in use is said so, with what to do', async () => {
  const { origin, close } = await listen(staticFiles(directory), 0);
  const port = Number(new URL(origin).port);
  await expect(listen(staticFiles(directory), port)).rejects.toThrow(`Port ${port} is in use. Set another one: PORT=`);
  await close();
});

test.each(['/', '/licenses', '/cssm/', '/licenses?scenario=registered', '/licenses/%E0%A4%A', '/%', '/%00'])(
  '%s is the page',
  async (path) => {
    const reply = await get(path);
    expect(await reply.text()).toContain('The page');
    expect(reply.headers.get('content-type')).toContain('text/html');
    expect(reply.headers.get('cache-control')).toBe('no-cache');
    expect(reply.headers.get('content-security-policy')).toBe("frame-ancestors 'none'");
    expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
  },
);

test('a file named by its content is kept for ever', async () => {
  expect((await get('/assets/index-abc.js')).headers.get('cache-control')).toContain('immutable');
});

test('the worker script is asked for again each time', async () => {
  expect((await get('/mockServiceWorker.js')).headers.get('cache-control')).toBe('no-cache');
});

test('the compressed copy is sent to those who can read it', async () => {
  const plain = await get('/assets/index-abc.js');
  expect(await plain.text()).toBe('plain');
  const compressed = await get('/assets/index-abc.js', { 'Accept-Encoding': 'gzip, br' });
  expect(compressed.headers.get('content-encoding')).toBe('br');
  expect(compressed.headers.get('vary')).toBe('Accept-Encoding');
  expect(await compressed.text()).toBe('compressed');
});
