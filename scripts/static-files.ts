import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, type Handler, Hono } from 'hono';
import { describeFailure } from '#mocks/failure-report.ts';
import { type PlaceOptions, withPlace } from './api-base.ts';
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
export const setFileHeaders =
  (basePath = '') =>
  (path: string, context: Context) => {
    const requested = context.req.path.slice(basePath.length);
    const isImmutable = hashedName.test(requested);
    context.header('Cache-Control', isImmutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    context.header('ETag', etagOfFile(path));
    if (requested === workerScript) setAll(context, workerHeaders);
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

interface StaticFilesOptions extends PlaceOptions {
  /** Whether the page says where it is served; otherwise it finds that out, and is sent as it was built. */
  readonly isFilledIn?: boolean;
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
 * of all others, and the page for every address that is neither a file nor below the API. With a base path it serves
 * only the addresses below that, and redirects the path without its last slash.
 */
export const staticFiles = (
  directory: string,
  {
    basePath = '',
    apiBase,
    isFilledIn = false,
    framedBy = 'none',
    report = rateLimitedReport(),
  }: StaticFilesOptions = {},
): Hono => {
  const files = new Hono();
  // At the usual place the page is sent as it was built, of which there are compressed copies.
  const page =
    isFilledIn && (basePath !== '' || apiBase !== undefined)
      ? placedPage(directory, { basePath, apiBase }, framedBy)
      : builtPage(directory, framedBy);
  const pathOf = ({ req }: Context) => req.path.slice(basePath.length);
  files.onError((error, context) => {
    report(`${context.req.method} ${context.req.path} could not be answered: ${describeFailure(error)}`);
    // Discards the headers that were set for the file.
    context.res = undefined;
    return unreadableFileResponse(error);
  });
  files.use(withHeaders).use(respondNotModified);
  files.use(async (context, next) => {
    if (!isApiPath(context.req.path) && !isApiPath(pathOf(context))) return next();
    const { status, headers, body } = respondWithoutBackend((name) => context.req.header(name));
    return new Response(body, { status, headers });
  });
  files.use(async (context, next) => {
    if (basePath === '' || context.req.path.startsWith(`${basePath}/`)) return next();
    return context.req.path === basePath
      ? context.redirect(`${basePath}/${new URL(context.req.url).search}`)
      : context.text('Not found', 404);
  });
  files.use(async (context, next) => (hiddenName.test(context.req.path) ? context.text('Not found', 404) : next()));
  files.get(`${basePath}/`, page).get(`${basePath}/index.html`, page);
  files.use(
    serveStatic({
      root: directory,
      precompressed: true,
      rewriteRequestPath: (path) => path.slice(basePath.length),
      onFound: setFileHeaders(basePath),
    }),
  );
  files.get('*', async (context, next) => {
    const path = pathOf(context);
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
const placedPage =
  (directory: string, place: PlaceOptions, framedBy: FramedBy): Handler =>
  async (context) =>
    respondWithPage(context, withPlace(await readFile(join(directory, 'index.html'), 'utf8'), place), framedBy);
