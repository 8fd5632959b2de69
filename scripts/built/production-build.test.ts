import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '#scripts/vite/precompress.ts';

/**
 * Texts that only the simulator, its portal or MSW contain. Each has to be found in the demo build, which proves that
 * it is still a trace of them, and nowhere in the production build.
 */
const traces = [
  'mockServiceWorker',
  '[MSW]',
  'INTEGRITY_CHECK_REQUEST',
  'window.simulator',
  'Simulated Smart Software Manager',
  'Product and portal side by side',
  'Opening one starts a fresh simulated world',
  'gallery-choices',
  'Copy link to this state',
  'simulation-mark',
  'registration-retrying',
  'cssm-unreachable',
  'keptReplies',
  'indexedDB',
  'license-usage simulated portal, private key',
  'AzQHHm7ossrJ1JsqHtErXzd9niyJRVgDiSY7/8NXfK1f',
];

const compressed = /\.(br|gz)$/;

/** Every file of a build with its text; compressed copies are of the same texts. */
const textsOf = async (directory: string) =>
  Promise.all(
    (await filesIn(directory))
      .filter((file) => !compressed.test(file))
      .map(async (file) => ({ file, text: await readFile(file, 'latin1') })),
  );

let production: Awaited<ReturnType<typeof textsOf>> = [];
let demo: Awaited<ReturnType<typeof textsOf>> = [];

beforeAll(async () => {
  production = await textsOf('dist');
  demo = await textsOf('dist-demo');
});

describe.each(traces)('%s', (trace) => {
  test('stands in the demo build', () => {
    expect(demo.some(({ text }) => text.includes(trace))).toBe(true);
  });
  test('is in no file of the production build', () => {
    expect(production.filter(({ text }) => text.includes(trace)).map(({ file }) => file)).toEqual([]);
  });
});

/** A registration token as the portal makes it, decoded (domain.md §3.1). */
const plainToken = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}-\d{13}\|/i;
const isToken = (run: string) => plainToken.test(Buffer.from(run, 'base64').toString('latin1'));

test('no build carries a key, a token or a code that could be used', () => {
  const secrets = [...production, ...demo].flatMap(({ file, text }) => [
    ...(/-----BEGIN [A-Z ]*PRIVATE KEY-----|<signature>[\w+/]{20}/.test(text) ? [`a key or a code in ${file}`] : []),
    ...([...text.matchAll(/[\w+/]{60,}/g)].some(([run]) => isToken(run)) ? [`a token in ${file}`] : []),
  ]);
  expect(secrets).toEqual([]);
});

test('the worker script is in the demo build only', () => {
  const includesWorker = (files: typeof demo) =>
    files.some(({ file }) => basename(file).startsWith('mockServiceWorker'));
  expect([includesWorker(demo), includesWorker(production)]).toEqual([true, false]);
});

test('the page of both builds has its policy, and no placeholder is left', () => {
  for (const files of [production, demo]) {
    const page = files.find(({ file }) => basename(file) === 'index.html')?.text ?? '';
    expect(page).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; .*'script'; trusted-types /,
    );
    expect(page).not.toMatch(/<!-- (content-security-policy|preloads|styles) -->/);
  }
});

test('the summary is asked for early in the production build, and not in the demo', () => {
  const preloadsSummary = (files: typeof demo) =>
    files.some(({ file, text }) => basename(file) === 'index.html' && text.includes('rel="preload" as="fetch"'));
  expect([preloadsSummary(production), preloadsSummary(demo)]).toEqual([true, false]);
});
