import { readFile } from 'node:fs/promises';
import { type Browser, chromium } from '@playwright/test';
import { Hono } from 'hono';
import type { Manifest } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ProductState, stubApi } from '#scripts/bench/stub-api.ts';
import { type PageVisit, visit } from '#scripts/bench/visit.ts';
import { chromiumArguments, provideChromium } from '#scripts/chromium.ts';
import { listen } from '#scripts/listen.ts';
import { staticFiles } from '#scripts/static-files.ts';
import { brotliOf } from '#scripts/vite/precompress.ts';

/** The budget of JavaScript until the first screen shows its data, in bytes compressed by brotli. */
const scriptBudget = 152_000;

/** The scripts of a page with their static imports. */
const staticallyImported = (page: string, manifest: Manifest) => {
  const files = new Set<string>();
  const walk = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const imports = Object.values(manifest).find((chunk) => chunk.file === file)?.imports ?? [];
    for (const name of imports) walk(manifest[name]?.file ?? name);
  };
  for (const [, file] of page.matchAll(/data-file="(assets\/[^"]+\.js)"/g)) if (file) walk(file);
  return [...files];
};

test('the scripts of the page with their static imports are within the budget', async () => {
  const manifest: Manifest = JSON.parse(await readFile('dist/.vite/manifest.json', 'utf8'));
  const files = staticallyImported(await readFile('dist/index.html', 'utf8'), manifest);
  const sizes = await Promise.all(files.map(async (file) => (await brotliOf(await readFile(`dist/${file}`))).length));
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((all, size) => all + size, 0)).toBeLessThanOrEqual(scriptBudget);
});

test('the scripts of the first view contain neither MUI nor emotion', async () => {
  const manifest: Manifest = JSON.parse(await readFile('dist/.vite/manifest.json', 'utf8'));
  const files = staticallyImported(await readFile('dist/index.html', 'utf8'), manifest);
  const mark = /Mui[A-Z]|@emotion/;
  for (const file of files) expect(await readFile(`dist/${file}`, 'utf8'), file).not.toMatch(mark);
  // Otherwise the mark would be one that MUI does not have.
  const dialogs = Object.values(manifest).filter(({ name }) => name === 'mui-provider');
  expect(dialogs).toHaveLength(1);
  for (const { file } of dialogs) expect(await readFile(`dist/${file}`, 'utf8')).toMatch(mark);
});

describe.each<ProductState>(['registered', 'evaluation'])('the first visit in state %s', (state) => {
  let browser: Browser;
  let firstVisit: PageVisit;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: provideChromium(), args: [...chromiumArguments] });
    const page = await listen(new Hono().route('/', stubApi(state)).route('/', staticFiles('dist')), 0);
    try {
      firstVisit = await visit(browser, `${page.origin}/licenses`);
    } finally {
      await page.close();
    }
  });
  afterAll(() => browser.close());

  test('loads no more JavaScript than the budget until the data is shown', () => {
    // Less than half of the budget would be a measurement error.
    expect(firstVisit.script).toBeGreaterThan(scriptBudget / 2);
    expect(firstVisit.script).toBeLessThanOrEqual(scriptBudget);
  });

  test('causes no layout shift', () => {
    expect(firstVisit.layoutShift).toBe(0);
  });
});
