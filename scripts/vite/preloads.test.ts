import { expect, test } from 'vitest';
import { preloadsPlaceholder, withPreloads } from './preloads.ts';

test('without a backend nothing is asked for early', () => {
  expect(withPreloads(`<head>${preloadsPlaceholder}</head>`, { backend: false })).toBe('<head></head>');
});

test('all that the first screen shows is asked for below the usual base, the summary first', () => {
  const html = withPreloads(`<head>${preloadsPlaceholder}</head>`, { backend: true });
  expect(html).toContain('<link rel="preload" as="fetch" crossorigin href="/api/v1/license/summary">');
  expect([...html.matchAll(/href="([^"]*)"/g)].map(([, address]) => address)).toEqual([
    '/api/v1/license/summary',
    '/api/v1/product',
    '/api/v1/session',
    '/api/v1/license/usage',
    '/api/v1/license/activity',
  ]);
});

test('the summary is asked for below the base that the page names', () => {
  const html = `<head><meta name="api-base" content="/center/api/v1">${preloadsPlaceholder}</head>`;
  expect(withPreloads(html, { backend: true })).toContain('href="/center/api/v1/license/summary"');
});
