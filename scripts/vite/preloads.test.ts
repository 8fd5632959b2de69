import { expect, test } from 'vitest';
import { preloadsPlaceholder, withPreloads } from './preloads.ts';

test('without a backend nothing is asked for early', () => {
  expect(withPreloads(`<head>${preloadsPlaceholder}</head>`, { backend: false })).toBe('<head></head>');
});

test('the summary is asked for below the usual base', () => {
  expect(withPreloads(`<head>${preloadsPlaceholder}</head>`, { backend: true })).toContain(
    '<link rel="preload" as="fetch" crossorigin href="/api/v1/license/summary">',
  );
});

test('the summary is asked for below the base that the page names', () => {
  const html = `<head><meta name="api-base" content="/center/api/v1">${preloadsPlaceholder}</head>`;
  expect(withPreloads(html, { backend: true })).toContain('href="/center/api/v1/license/summary"');
});
