import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { filesIn } from '#scripts/vite/precompress.ts';

/**
 * Texts that only the simulator, its portal or MSW contain. Each must be in the demo build, which proves that it still
 * identifies them, and in no file of the production build.
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

/** Returns the text of every file of a build, except compressed copies. */
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
  test('appears in the demo build', () => {
    expect(demo.some(({ text }) => text.includes(trace))).toBe(true);
  });
  test('appears in no file of the production build', () => {
    expect(production.filter(({ text }) => text.includes(trace)).map(({ file }) => file)).toEqual([]);
  });
});

/** A decoded registration token of the portal (domain.md §3.1). */
const plainToken = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}-\d{13}\|/i;
const isToken = (run: string) => plainToken.test(Buffer.from(run, 'base64').toString('latin1'));

test('neither build contains a usable key, token or code', () => {
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

test('the demo has its page as 404.html too, for hosts of files', () => {
  const textOf = (files: typeof demo, name: string) => files.find(({ file }) => basename(file) === name)?.text;
  expect(textOf(demo, '404.html')).toBe(textOf(demo, 'index.html'));
  expect(textOf(production, '404.html')).toBeUndefined();
});

test('the pages of both builds contain the policy and no placeholder', () => {
  for (const files of [production, demo]) {
    const page = files.find(({ file }) => basename(file) === 'index.html')?.text ?? '';
    expect(page).toMatch(
      /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; .*'script'; trusted-types /,
    );
    expect(page).not.toMatch(/<!-- (content-security-policy|preloads|styles) -->/);
  }
});

test('the production build preloads the summary, and the demo build does not', () => {
  const preloadsSummary = (files: typeof demo) =>
    files.some(({ file, text }) => basename(file) === 'index.html' && text.includes('data-rel="preload" as="fetch"'));
  expect([preloadsSummary(production), preloadsSummary(demo)]).toEqual([true, false]);
});
