import { expect, test } from 'vitest';
import { preloadsPlaceholder, withPreloads } from './preloads.ts';

const built = `<head>${preloadsPlaceholder}
    <script type="module" crossorigin src="./assets/index-a1b2c3d4.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/packages-a1b2c3d4.js">
</head>`;
const modules =
  '<link data-rel="modulepreload" crossorigin data-file="assets/index-a1b2c3d4.js" id="script">' +
  '<link data-rel="modulepreload" crossorigin data-file="assets/packages-a1b2c3d4.js">';

test('preloads the files of the app, and names the one to run', () => {
  expect(withPreloads(built, { backend: false })).toBe(`<head>${modules}\n</head>`);
});

test('preloads all data of the first screen before the files, the summary first', () => {
  const html = withPreloads(built, { backend: true });
  expect(html).toContain('<link data-rel="preload" as="fetch" crossorigin data-query="/license/summary">');
  expect(html).toContain(modules);
  expect([...html.matchAll(/data-query="([^"]*)"/g)].map(([, path]) => path)).toEqual([
    '/license/summary',
    '/product',
    '/session',
    '/license/usage',
    '/license/activity',
  ]);
});

test('throws for a page that loads no script of the app', () => {
  expect(() => withPreloads(`<head>${preloadsPlaceholder}</head>`, { backend: true })).toThrow('loads no script');
});
