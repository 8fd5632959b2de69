import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commonHeaders } from './headers.ts';
import type { RunningServer } from './listen.ts';
import { startServer } from './server.ts';
import { staticFiles } from './static-files.ts';

let directory = '';
let server: RunningServer | undefined;

const request = (path: string, headers: Record<string, string> = {}) => fetch(`${server?.origin}${path}`, { headers });

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'headers-test-'));
  for (const build of ['dist', 'dist-demo']) {
    await mkdir(join(directory, build, 'assets'), { recursive: true });
    await writeFile(join(directory, build, 'index.html'), '<head></head>');
    await writeFile(join(directory, build, 'assets', 'index-a1b2c3d4.js'), '');
    await writeFile(join(directory, build, 'icon.svg'), '<svg/>');
  }
  for (const copy of ['', '.br']) await writeFile(join(directory, 'dist-demo', `mockServiceWorker.js${copy}`), '');
  const builds = { app: join(directory, 'dist'), demo: join(directory, 'dist-demo') };
  server = await startServer({ port: 0, door: true, scenario: 'registered', ...builds });
});

afterAll(async () => {
  await server?.close();
  await rm(directory, { recursive: true });
});

const pagePolicy = "frame-ancestors 'none'";
const defaultPolicy = "default-src 'none'; frame-ancestors 'none'";
const immutableCache = 'public, max-age=31536000, immutable';

describe.each([
  ['the page', '/licenses', pagePolicy, 'no-cache'],
  ['the page by its file name', '/index.html', pagePolicy, 'no-cache'],
  ['the simulated portal', '/cssm/', pagePolicy, 'no-cache'],
  ['a file with a content hash', '/assets/index-a1b2c3d4.js', defaultPolicy, immutableCache],
  ['another file', '/icon.svg', defaultPolicy, 'no-cache'],
  ['a response of the API', '/api/v1/license/summary', defaultPolicy, 'no-store'],
  ['a refusal of the API', '/api/v1/nothing', defaultPolicy, 'no-store'],
  ['a response of the control API', '/simulator/revision', defaultPolicy, 'no-store'],
  ['a missing file', '/assets/gone.js', defaultPolicy, 'no-store'],
])('%s', (_what, path, policy, cache) => {
  test('carries all common headers', async () => {
    const { headers } = await request(path);
    expect(Object.fromEntries(headers)).toMatchObject(
      Object.fromEntries(Object.entries(commonHeaders).map(([name, value]) => [name.toLowerCase(), value])),
    );
    expect(headers.get('Content-Security-Policy')).toBe(policy);
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Cache-Control')).toBe(cache);
  });

  test('carries no headers that identify the server or allow other origins', async () => {
    const names = [...(await request(path)).headers.keys()];
    expect(names.filter((name) => /^(server|via|x-powered-by|access-control-.*)$/.test(name))).toEqual([]);
  });
});

test('a refused request has the same headers as every response', async () => {
  const { status, headers } = await request('/api/v1/session', { Origin: 'https://planted.example.com' });
  expect([status, headers.get('Cache-Control'), headers.get('X-Content-Type-Options')]).toEqual([
    403,
    'no-store',
    'nosniff',
  ]);
});

test('the sign-in page has its own strict policy', async () => {
  const { headers } = await request('/sign-in');
  expect(headers.get('Content-Security-Policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']{44}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect([headers.get('Cache-Control'), headers.get('X-Frame-Options')]).toEqual(['no-store', 'DENY']);
});

describe('the demo', () => {
  const demo = (path: string, headers: Record<string, string> = {}) =>
    staticFiles(join(directory, 'dist-demo'), { framedBy: 'self' }).request(`http://localhost${path}`, { headers });

  test('allows frames of its own origin only', async () => {
    const { headers } = await demo('/licenses');
    expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'self'");
    expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test.each(['identity', 'br'])('allows its worker to connect to its own origin only (%s)', async (encoding) => {
    const { headers } = await demo('/mockServiceWorker.js', { 'Accept-Encoding': encoding });
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'");
    expect(headers.get('Cache-Control')).toBe('no-cache');
  });
});
