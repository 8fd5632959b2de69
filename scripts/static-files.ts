import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, type Handler, Hono } from 'hono';
import { describeFailure } from '#mocks/failure-report.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { withApiBase } from './api-base.ts';
import { respondNotModified } from './conditional-requests.ts';
import { type FramedBy, pageHeaders, withHeaders, workerHeaders } from './headers.ts';
import { isApiPath, respondWithoutBackend } from './no-backend.ts';
import { rateLimitedReport } from './rate-limited-report.ts';

/** The folder of the build's files; no address of the app is below it. */
const assets = '/assets/';

/** A file whose name contains a content hash of Vite's, such as `index-Bq3x_9dF.js`. It never changes. */
const hashedName = /^\/assets\/(?:.*\/)?[^/]+-[\w-]{8}(?:\.\w+)+$/;

/** A file or directory whose name begins with a dot, such as `/.vite/manifest.json`. It is never served. */
const hiddenName = /\/\./;

/** A path with the extension of a file. An entitlement tag in an address of the app has dots too, but no extension. */
const fileName = /\.[A-Za-z0-9]+$/;

/** MSW's worker script, in the demo build only. */
const workerScript = '/mockServiceWorker.js';

/**
 * Sets the headers of an existing file, in addition to the common ones (scripts/headers.ts). `path` is the file that is
 * sent, which may be a compressed copy of the requested one.
 */
export const setFileHeaders = (path: string, context: Context) => {
  const isImmutable = hashedName.test(context.req.path);
  context.header('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
  context.header('ETag', etagOfFile(path));
  if (context.req.path === workerScript) setAll(context, workerHeaders);
};

/** Sets the headers of the page; they are the same for each of its addresses. */
const setPageHeaders = (framedBy: FramedBy, context: Context): void => {
  context.header('Cache-Control', 'no-cache');
  setAll(context, pageHeaders(framedBy));
};

/** Responds with a generated page, with the headers of the page and its own ETag. */
export const respondWithPage = (context: Context, text: string, framedBy: FramedBy = 'none') => {
  setPageHeaders(framedBy, context);
  context.header('ETag', `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`);
  return context.html(text);
};

/**
 * Returns an ETag made of a file's size and the time of its last change, as nginx does. Compressed copies have their
 * own.
 */
function etagOfFile(path: string): string {
  const { mtimeMs, size } = statSync(path);
  return `"${Math.floor(mtimeMs).toString(16)}-${size.toString(16)}${extname(path)}"`;
}

const setAll = (context: Context, headers: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(headers)) context.header(name, value);
};

interface StaticFilesOptions {
  /** The path of the API, which is written into the page; default `/api/v1`. */
  readonly apiBase?: string | undefined;
  /** Default: `none`. */
  readonly framedBy?: FramedBy;
  /** Receives one line for each unreadable file; default stderr. */
  readonly report?: ((line: string) => void) | undefined;
}

/** Node's error codes for too many open files in the process or the machine. */
const tooManyOpenCodes = ['EMFILE', 'ENFILE'];

/** Returns the response for an existing file that cannot be read. */
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
 * Serves a build as a good host does: compressed copies, permanent caching of files with a content hash, revalidation
 * of all others, and the page, with the path of the API, for every address that is neither a file nor below the API.
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
    // Discards the headers that were set for the file.
    context.res = undefined;
    return unreadableFileResponse(error);
  });
  files.use(withHeaders).use(respondNotModified);
  files.use(async (context, next) => {
    if (!isApiPath(context.req.path)) return next();
    const { status, headers, body } = respondWithoutBackend((name) => context.req.header(name));
    return new Response(body, { status, headers });
  });
  files.use(async (context, next) => (hiddenName.test(context.req.path) ? context.text('Not found', 404) : next()));
  files.get('/', page).get('/index.html', page);
  files.use(serveStatic({ root: directory, precompressed: true, onFound: setFileHeaders }));
  files.get('*', async (context, next) => {
    const { path } = context.req;
    if (path.startsWith(assets) || fileName.test(path)) return context.text('Not found', 404);
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

/** The page is read for each request, as the built page is, so a new build is served at once. */
const pageWithApiBase =
  (directory: string, apiBase: string, framedBy: FramedBy): Handler =>
  async (context) =>
    respondWithPage(context, withApiBase(await readFile(join(directory, 'index.html'), 'utf8'), apiBase), framedBy);
