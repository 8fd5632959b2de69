import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, type Handler, Hono } from 'hono';
import { describeFailure } from '#mocks/http/failure.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { withApiBase } from './api-base.ts';
import { respondNotModified } from './conditional-requests.ts';
import { type FramedBy, pageHeaders, withHeaders, workerHeaders } from './headers.ts';
import { isApiPath, noBackend } from './no-backend.ts';
import { rateLimitedReport } from './rate-limited-report.ts';

/** Where the build puts its files; none of the app's addresses is below it. */
const assets = '/assets/';

/** A file that Vite has named by its content: `index-Bq3x_9dF.js`. It never changes. */
const hashedName = /^\/assets\/(?:.*\/)?[^/]+-[\w-]{8}(?:\.\w+)+$/;

/** A file or directory whose name begins with a dot, which is never served: `/.vite/manifest.json`. */
const hiddenName = /\/\./;

/** MSW's, of the demo. */
const workerScript = '/mockServiceWorker.js';

/**
 * Sets the headers of a file that was found, beside those of everything (scripts/headers.ts). `path` is the file that is
 * sent, which may be a compressed copy of the one that was asked for.
 */
export const setFileHeaders = (path: string, context: Context) => {
  const isImmutable = hashedName.test(context.req.path);
  context.header('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  context.header('ETag', etagOfFile(path));
  if (context.req.path === workerScript) setAll(context, workerHeaders);
};

/** Sets the headers of the page, which are the same at each of its addresses. */
const setPageHeaders = (framedBy: FramedBy, context: Context): void => {
  context.header('Cache-Control', 'no-cache');
  setAll(context, pageHeaders(framedBy));
};

/** Answers with a page whose text is made here, under the headers of the page and with an ETag of its own. */
export const respondWithPage = (context: Context, text: string, framedBy: FramedBy = 'none') => {
  setPageHeaders(framedBy, context);
  context.header('ETag', `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`);
  return context.html(text);
};

/** An ETag from a file's size and the time of its last change, as nginx makes it. Compressed copies have their own. */
function etagOfFile(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `"${Math.floor(mtimeMs).toString(16)}-${size.toString(16)}${extname(path)}"`;
}

const setAll = (context: Context, headers: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
};

interface StaticFilesOptions {
  /** Where the API is, which the page is told; `/api/v1` unless told. */
  readonly apiBase?: string | undefined;
  /** Nobody unless told. */
  readonly framedBy?: FramedBy;
  /** Told in one line of each file that could not be read; on stderr unless given. */
  readonly report?: ((line: string) => void) | undefined;
}

/** What Node says when the process, or the machine, has too many files open. */
const tooManyOpenCodes = ['EMFILE', 'ENFILE'];

/** The answer in the place of a file that is there and cannot be read. */
export function unreadableFileResponse(error: unknown): Response {
  const { code = '' } = error as { readonly code?: string };
  return tooManyOpenCodes.includes(code)
    ? new Response('The server has too many files open. Try again in a moment.', {
        status: 503,
        headers: { 'Retry-After': '5' },
      })
    : new Response('The server could not read this file.', { status: 500 });
}

/**
 * A build served as a good host serves it: compressed copies as they are, files named by their content for ever, all
 * else asked for again, and the page itself for every address that is not a file or the API's, told where the API is.
 */
export const staticFiles = (
  directory: string,
  { apiBase = defaultApiBase, framedBy = 'none', report = rateLimitedReport() }: StaticFilesOptions = {},
): Hono => {
  const files = new Hono();
  const page =
    apiBase === defaultApiBase ? builtPage(directory, framedBy) : pageWithApiBase(directory, apiBase, framedBy);
  files.onError((error, context) => {
    report(`${context.req.method} ${context.req.path} could not be answered: ${describeFailure(error)}`);
    // Without the headers that the file was to have.
    context.res = undefined;
    return unreadableFileResponse(error);
  });
  files.use(withHeaders).use(respondNotModified);
  files.use(async (context, next) =>
    isApiPath(context.req.path) ? context.body(noBackend.body, noBackend.status, noBackend.headers) : next(),
  );
  files.use(async (context, next) => (hiddenName.test(context.req.path) ? context.text('Not found', 404) : next()));
  files.get('/', page).get('/index.html', page);
  files.use(serveStatic({ root: directory, precompressed: true, onFound: setFileHeaders }));
  files.get('*', async (context, next) => {
    const { path } = context.req;
    if (path.startsWith(assets) || extname(path) !== '') return context.text('Not found', 404);
    return page(context, next);
  });
  return files;
};

const builtPage = (directory: string, framedBy: FramedBy): Handler =>
  serveStatic({
    root: directory,
    path: 'index.html',
    precompressed: true,
    onFound(path, context) {
      setPageHeaders(framedBy, context);
      context.header('ETag', etagOfFile(path));
    },
  });

/** Read at each visit, as the built page is: a new build is served at once. */
const pageWithApiBase =
  (directory: string, apiBase: string, framedBy: FramedBy): Handler =>
  async (context) =>
    respondWithPage(context, withApiBase(await readFile(join(directory, 'index.html'), 'utf8'), apiBase), framedBy);
