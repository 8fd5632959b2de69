import { expect, test } from 'vitest';
import { preloadsPlaceholder, withPreloads } from './preloads.ts';

test('adds no preload links without a backend', () => {
  expect(withPreloads(`<head>${preloadsPlaceholder}</head>`, { backend: false })).toBe('<head></head>');
});

test('preloads all data of the first screen from the default base, the summary first', () => {
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

test('preloads the summary from the base in the page', () => {
  const html = `<head><meta name="api-base" content="/center/api/v1">${preloadsPlaceholder}</head>`;
  expect(withPreloads(html, { backend: true })).toContain('href="/center/api/v1/license/summary"');
});
