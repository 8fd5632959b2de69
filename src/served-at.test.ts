import { afterEach, describe, expect, test } from 'vitest';
import { addressOf, hrefOf, servedAt, setServedAt } from './served-at.ts';

afterEach(() => setServedAt({ basePath: '', apiBase: '/api/v1' }));

test('a page without a document is at the root of its origin, with the API beside it', () => {
  expect([servedAt.basePath, servedAt.apiBase]).toEqual(['', '/api/v1']);
});

describe.each([
  ['', '/system', '/system'],
  ['', '/', '/'],
  ['/admin/license', '/admin/license/system', '/system'],
  ['/admin/license', '/admin/license/', '/'],
])('a page at “%s”', (basePath, href, address) => {
  test(`has ${address} at ${href}`, () => {
    setServedAt({ basePath });
    expect([hrefOf(address), addressOf(href)]).toEqual([href, address]);
  });
});

test.each([
  ['/admin/license', '/'],
  ['/admin/licenses', '/admin/licenses'],
  ['/licenses', '/licenses'],
])('below /admin/license the path %s is the address %s', (pathname, address) => {
  setServedAt({ basePath: '/admin/license' });
  expect(addressOf(pathname)).toBe(address);
});
