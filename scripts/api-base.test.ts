import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseApiBase, withApiBase } from './api-base.ts';
import { withPreloads } from './vite/preloads.ts';

const page = withPreloads(readFileSync('index.html', 'utf8'), { backend: true });

test.each(['', '/', 'product', '/product/', 'https://api.example.com/v1', '//api.example.com', '/a"b', '/a b'])(
  'rejects “%s” as an API base',
  (text) => {
    expect(() => parseApiBase(text)).toThrow('is not a path');
  },
);

test('throws for a page without an API base', () => {
  expect(() => withApiBase('<title>The page</title>', '/product/api/v1')).toThrow('no meta element');
});

test('replaces the base in the page and its preload links, and changes nothing else', () => {
  const filledIn = withApiBase(page, parseApiBase('/product/api/v1'));

  expect(filledIn).toContain('<meta name="api-base" content="/product/api/v1" />');
  expect(filledIn).toContain('href="/product/api/v1/license/summary"');
  expect(filledIn.replaceAll('/product/api/v1', '/api/v1')).toBe(page);
  expect(filledIn.replaceAll('/product/api/v1', '')).not.toContain('/api/v1');
});
