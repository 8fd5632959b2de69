import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseApiBase, parseBasePath, withPlace } from './api-base.ts';

const page = readFileSync('index.html', 'utf8');

test.each(['', '/', 'product', '/product/', 'https://api.example.com/v1', '//api.example.com', '/a"b', '/a b'])(
  'rejects “%s” as an API base',
  (text) => {
    expect(() => parseApiBase(text)).toThrow('is not a path');
  },
);

test.each(['/', '', '/admin/license', '/admin/license/', '/previews/123'])(
  'accepts “%s” as the path of a page',
  (text) => {
    expect(parseBasePath(text)).toBe(text.replace(/\/$/, ''));
  },
);

test.each(['admin', '//admin', '/admin//license', '/..', '/a/../b', 'https://example.com/admin', '/a"b'])(
  'rejects “%s” as the path of a page',
  (text) => {
    expect(() => parseBasePath(text)).toThrow('is not a path');
  },
);

test('throws for a page that cannot say where it and its API are', () => {
  expect(() => withPlace('<title>The page</title>', { apiBase: '/product/api/v1' })).toThrow(
    'no meta element api-base',
  );
  expect(() => withPlace('<title>The page</title>', { basePath: '/admin' })).toThrow('no meta element base-path');
});

test('writes both paths into the page, and changes nothing else', () => {
  const filledIn = withPlace(page, { basePath: '/admin/license', apiBase: '/product/api/v1' });

  expect(filledIn).toContain('<meta name="base-path" content="/admin/license" />');
  expect(filledIn).toContain('<meta name="api-base" content="/product/api/v1" />');
  expect(filledIn.replace('"/admin/license"', '""').replace('/product/api/v1', 'api/v1')).toBe(page);
  expect(withPlace(page, { basePath: '' })).toBe(
    page.replace('name="base-path" content=""', 'name="base-path" content="/"'),
  );
});
