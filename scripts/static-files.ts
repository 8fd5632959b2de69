import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, type Handler, Hono } from 'hono';
import { defaultApiBase } from '#src/contract/operations.ts';
import { withApiBase } from './api-base.ts';

/** Files that Vite names by their content: they never change. */
const hashed = '/assets/';

export const setHeaders = (_path: string, context: Context) => {
  const forever = context.req.path.startsWith(hashed);
  context.header('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
  context.header('X-Content-Type-Options', 'nosniff');
  context.header('Referrer-Policy', 'same-origin');
  // The rest of the policy stands in the page; only this directive has to be a header.
  context.header('Content-Security-Policy', "frame-ancestors 'self'");
};

/**
 * A build served as a good host serves it: compressed copies as they are, files named by their content for ever, all
 * else asked for again, and the page itself for every address that is not a file or the API's, told where the API is.
 */
export const staticFiles = (directory: string, apiBase: string = defaultApiBase): Hono => {
  const files = new Hono();
  const page = apiBase === defaultApiBase ? pageAsBuilt(directory) : pageToldOf(directory, apiBase);
  files.get('/', page).get('/index.html', page);
  files.use(serveStatic({ root: directory, precompressed: true, onFound: setHeaders }));
  files.get('*', async (context, next) => {
    const { path } = context.req;
    if (path.startsWith('/api/') || extname(path) !== '') return context.text('Not found', 404);
    return page(context, next);
  });
  return files;
};

const pageAsBuilt = (directory: string): Handler =>
  serveStatic({ root: directory, path: 'index.html', precompressed: true, onFound: setHeaders });

/** Read at each visit, as the built page is: a new build is served at once. */
const pageToldOf =
  (directory: string, apiBase: string): Handler =>
  async (context) => {
    setHeaders(context.req.path, context);
    return context.html(withApiBase(await readFile(join(directory, 'index.html'), 'utf8'), apiBase));
  };
