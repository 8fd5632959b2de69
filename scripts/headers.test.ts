import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { headersOfAll } from './headers.ts';
import type { Listening } from './listen.ts';
import { startServer } from './server.ts';
import { staticFiles } from './static-files.ts';

let directory = '';
let server: Listening | undefined;

const ask = (path: string, headers: Record<string, string> = {}) => fetch(`${server?.origin}${path}`, { headers });

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

const ofPage = "frame-ancestors 'none'";
const ofTheRest = "default-src 'none'; frame-ancestors 'none'";
const kept = 'public, max-age=31536000, immutable';

describe.each([
  ['the page', '/licenses', ofPage, 'no-cache'],
  ['the page by its name', '/index.html', ofPage, 'no-cache'],
  ['the simulated portal', '/cssm/', ofPage, 'no-cache'],
  ['a file named by its content', '/assets/index-a1b2c3d4.js', ofTheRest, kept],
  ['another file', '/icon.svg', ofTheRest, 'no-cache'],
  ['an answer of the API', '/api/v1/license/summary', ofTheRest, 'no-store'],
  ['a refusal of the API', '/api/v1/nothing', ofTheRest, 'no-store'],
  ['an answer at the door', '/simulator/revision', ofTheRest, 'no-store'],
  ['what is not there', '/assets/gone.js', ofTheRest, 'no-store'],
])('%s', (_what, path, policy, cache) => {
  test('is sent with every header', async () => {
    const { headers } = await ask(path);
    expect(Object.fromEntries(headers)).toMatchObject(
      Object.fromEntries(Object.entries(headersOfAll).map(([name, value]) => [name.toLowerCase(), value])),
    );
    expect(headers.get('Content-Security-Policy')).toBe(policy);
    expect(headers.get('X-Frame-Options')).toBe('DENY');
    expect(headers.get('Cache-Control')).toBe(cache);
  });

  test('tells nothing of the server, and lets no other site read it', async () => {
    const names = [...(await ask(path)).headers.keys()];
    expect(names.filter((name) => /^(server|via|x-powered-by|access-control-.*)$/.test(name))).toEqual([]);
  });
});

test('who is refused is told nothing but that, under the same headers', async () => {
  const { status, headers } = await ask('/api/v1/session', { Origin: 'https://planted.example.com' });
  expect([status, headers.get('Cache-Control'), headers.get('X-Content-Type-Options')]).toEqual([
    403,
    'no-store',
    'nosniff',
  ]);
});

test('the page where one signs in has a strict policy of its own', async () => {
  const { headers } = await ask('/sign-in');
  expect(headers.get('Content-Security-Policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']{44}'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
  );
  expect([headers.get('Cache-Control'), headers.get('X-Frame-Options')]).toEqual(['no-store', 'DENY']);
});

describe('the demo', () => {
  const demo = (path: string, headers: Record<string, string> = {}) =>
    staticFiles(join(directory, 'dist-demo'), { framedBy: 'itself' }).request(`http://localhost${path}`, { headers });

  test('shows itself in frames, and is shown in no other', async () => {
    const { headers } = await demo('/licenses');
    expect(headers.get('Content-Security-Policy')).toBe("frame-ancestors 'self'");
    expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test.each(['identity', 'br'])('has a worker that may ask its own origin, and nothing else (%s)', async (encoding) => {
    const { headers } = await demo('/mockServiceWorker.js', { 'Accept-Encoding': encoding });
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none'; connect-src 'self'");
    expect(headers.get('Cache-Control')).toBe('no-cache');
  });
});
