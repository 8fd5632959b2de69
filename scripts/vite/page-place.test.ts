import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';

const [, script = ''] =
  /<script>\s*(\/\/ Where this page is served.*?)<\/script>/s.exec(readFileSync('index.html', 'utf8')) ?? [];

interface Host {
  /** The path of the address at which the page is opened. */
  readonly pathname: string;
  /** The places at which the files of the app are. */
  readonly places?: readonly string[];
  /** What the host has written into the page. */
  readonly told?: { readonly 'base-path'?: string; readonly 'api-base'?: string };
}

/** Runs the script of index.html that finds out where the page is. Returns its places, the last one being final. */
async function placesOf({ pathname, places = [], told = {} }: Host) {
  const attempts: { basePath?: string; apiBase?: string; href?: string }[] = [];
  const metas = { 'base-path': '', 'api-base': 'api/v1', ...told };
  const link = {
    href: '',
    dataset: { file: 'assets/index.js' },
    getAttribute: () => link.href,
    setAttribute: (_name: string, href: string) => {
      link.href = href;
    },
  };
  const root = { lang: 'en', dataset: {} as Record<string, string> };
  let load = async () => {};
  const text = { textContent: '' };
  const location = { pathname, search: '?a', hash: '#b' };
  const replaceState = (_state: unknown, _title: string, address: string) => {
    location.pathname = new URL(address, `http://localhost${location.pathname}`).pathname;
  };
  const document = {
    documentElement: root,
    querySelector: (selector: string) => {
      const [, name] = /meta\[name="(.*)"\]/.exec(selector) ?? [];
      if (name) return { content: metas[name as keyof typeof metas] };
      return { '#script': link, '#root': text }[selector];
    },
    querySelectorAll: (selector: string) => (selector === '[data-file]' ? [link] : []),
    addEventListener: (_name: string, listener: typeof load) => {
      load = listener;
    },
  };
  const importFile = async (href: string) => {
    attempts.push({ ...root.dataset, href });
    if (!places.some((place) => href === `${place}/assets/index.js`)) throw new Error(`There is no ${href}.`);
  };
  const history = { state: null, replaceState };
  runInNewContext(script.replace('import(', 'importFile('), { document, location, history, importFile });
  const error = await load().then(
    () => undefined,
    (reason: Error) => reason.message,
  );
  return { attempts: attempts.map(({ basePath }) => basePath), ...attempts.at(-1), text: text.textContent, error };
}

test.each([
  ['/', ''],
  ['/licenses', ''],
  ['/licenses/usage/regid.2017-03.com.cisco', ''],
  ['/no-such-page', ''],
  ['/admin/license/', '/admin/license'],
  ['/admin/license/index.html', '/admin/license'],
  ['/admin/license/licenses/register', '/admin/license'],
  ['/previews/123/cssm/inventory/general', '/previews/123'],
  ['/previews/123/sign-in', '/previews/123'],
  ['/previews/123/no-such-page', '/previews/123'],
])('the page opened at %s finds itself at “%s” at once', async (pathname, place) => {
  expect(await placesOf({ pathname, places: [place] })).toMatchObject({
    attempts: [place],
    basePath: place,
    apiBase: `${place}/api/v1`,
    href: `${place}/assets/index.js`,
  });
});

test.each([
  ['/system/license/licenses', '/system/license', ['', '/system/license']],
  ['/previews/123/no/such/page', '/previews/123', ['/previews/123/no/such', '/previews/123/no', '/previews/123']],
  ['/no/such/page', '', ['/no/such', '/no', '']],
  ['/previews/123', '/previews/123', ['/previews', '', '/previews/123']],
])('the page opened at %s finds itself at “%s” after other places', async (pathname, place, attempts) => {
  expect(await placesOf({ pathname, places: [place] })).toMatchObject({ attempts, basePath: place });
});

test.each([
  ['/system/license', '/system/license'],
  ['/admin/license/', '/admin/license'],
  ['/', ''],
])('a page whose host says “%s” is there, and nowhere else', async (told, place) => {
  const found = await placesOf({ pathname: '/system/licenses/x', places: [place], told: { 'base-path': told } });
  expect(found).toMatchObject({ attempts: [place], basePath: place });
});

test('the API is where the host says: below the page, or at a path of the origin', async () => {
  const apiBaseOf = async (text: string) =>
    (await placesOf({ pathname: '/admin/licenses', places: ['/admin'], told: { 'api-base': text } })).apiBase;
  expect(await apiBaseOf('product/api')).toBe('/admin/product/api');
  expect(await apiBaseOf('/api/v1')).toBe('/api/v1');
});

test('a path with two slashes at its beginning is no other origin', async () => {
  const { attempts } = await placesOf({ pathname: '//example.com/licenses' });
  expect(attempts[0]).toBe('/example.com');
});

test('a page whose files are nowhere says so, and reports the first error', async () => {
  const { text, error } = await placesOf({ pathname: '/previews/123/licenses' });
  expect(text).toBe('The page could not be loaded. Load it again.');
  expect(error).toBe('There is no /previews/123/assets/index.js.');
});
