import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, type Handler, Hono } from 'hono';
import { defaultApiBase } from '#src/contract/operations.ts';
import { withApiBase } from './api-base.ts';
import { type FramedBy, headersOfPage, headersOfWorker, withHeaders } from './headers.ts';

/** Files that Vite names by their content: they never change. */
const hashed = '/assets/';

/** MSW's, of the demo. */
const workerScript = '/mockServiceWorker.js';

const cachedFor = (path: string) => (path.startsWith(hashed) ? 'public, max-age=31536000, immutable' : 'no-cache');

/** What a file is sent with, beside what all is (scripts/headers.ts). It may be a compressed copy of what was asked for. */
export const fileHeaders = (_path: string, context: Context) => {
  context.header('Cache-Control', cachedFor(context.req.path));
  if (context.req.path === workerScript) setAll(context, headersOfWorker);
};

/** What the page is sent with, whatever its address. */
export const pageHeaders =
  (framedBy: FramedBy) =>
  (_path: string, context: Context): void => {
    context.header('Cache-Control', cachedFor(context.req.path));
    setAll(context, headersOfPage(framedBy));
  };

const setAll = (context: Context, headers: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
};

interface StaticFilesOptions {
  /** Where the API is, which the page is told; `/api/v1` unless told. */
  readonly apiBase?: string | undefined;
  /** Nobody unless told. */
  readonly framedBy?: FramedBy;
}

/**
 * A build served as a good host serves it: compressed copies as they are, files named by their content for ever, all
 * else asked for again, and the page itself for every address that is not a file or the API's, told where the API is.
 */
export const staticFiles = (
  directory: string,
  { apiBase = defaultApiBase, framedBy = 'nobody' }: StaticFilesOptions = {},
): Hono => {
  const files = new Hono();
  const headers = pageHeaders(framedBy);
  const page = apiBase === defaultApiBase ? pageAsBuilt(directory, headers) : pageToldOf(directory, apiBase, headers);
  files.use(withHeaders);
  files.get('/', page).get('/index.html', page);
  files.use(serveStatic({ root: directory, precompressed: true, onFound: fileHeaders }));
  files.get('*', async (context, next) => {
    const { path } = context.req;
    if (path.startsWith('/api/') || extname(path) !== '') return context.text('Not found', 404);
    return page(context, next);
  });
  return files;
};

type SetHeaders = ReturnType<typeof pageHeaders>;

const pageAsBuilt = (directory: string, onFound: SetHeaders): Handler =>
  serveStatic({ root: directory, path: 'index.html', precompressed: true, onFound });

/** Read at each visit, as the built page is: a new build is served at once. */
const pageToldOf =
  (directory: string, apiBase: string, setHeaders: SetHeaders): Handler =>
  async (context) => {
    setHeaders(context.req.path, context);
    return context.html(withApiBase(await readFile(join(directory, 'index.html'), 'utf8'), apiBase));
  };
