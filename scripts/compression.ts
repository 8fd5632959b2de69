import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Context, MiddlewareHandler } from 'hono';
import { accepts } from 'hono/accepts';

/** Shorter bodies are sent as they are, in bytes: compressed they would hardly be smaller. */
const minimumBytes = 1024;
/** The quality of brotli for bodies that are made for each request; the files of the build have the highest. */
const brotliQuality = 5;
/** The number of compressed bodies that are kept. */
const maximumBodies = 50;

type Encoding = 'br' | 'gzip';

const compressors: Readonly<Record<Encoding, (bytes: Uint8Array) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/**
 * Compresses JSON responses from 1 kB on, for clients that accept it. The ETag becomes weak, because a strong one belongs to
 * one encoding (RFC 9110 §8.8.3); If-None-Match compares weakly. The body of a read is compressed once for all pages that
 * have to read it after a change. Hono's own middleware has no brotli and compresses each response anew.
 */
export function compressResponses(): MiddlewareHandler {
  const compressed = new Map<string, Promise<Buffer>>();
  const compress = (encoding: Encoding, bytes: Uint8Array, name: string | undefined) => {
    if (name === undefined) return compressors[encoding](bytes);
    const body = compressed.get(name) ?? compressors[encoding](bytes);
    // A Map lists its keys in the order of insertion, so the first one is the one that was used least recently.
    compressed.delete(name);
    compressed.set(name, body);
    const [oldest] = compressed.keys();
    if (oldest !== undefined && compressed.size > maximumBodies) compressed.delete(oldest);
    return body;
  };
  return async (context, next) => {
    await next();
    const { req, res } = context;
    const isJson = /^application\/(problem\+)?json\b/.test(res.headers.get('Content-Type') ?? '');
    if (!isJson || req.method === 'HEAD' || res.headers.has('Content-Encoding')) return;
    const encoding = encodingFor(context);
    const bytes = new Uint8Array(await res.arrayBuffer());
    const headers = new Headers(res.headers);
    headers.append('Vary', 'Accept-Encoding');
    if (encoding === 'identity' || bytes.byteLength < minimumBytes) return replaceResponse(context, bytes, headers);
    const etag = headers.get('ETag');
    const isRead = etag !== null && req.method === 'GET';
    const body = await compress(encoding, bytes, isRead ? `${encoding} ${req.url} ${etag}` : undefined);
    headers.set('Content-Encoding', encoding);
    headers.delete('Content-Length');
    if (etag !== null) headers.set('ETag', `W/${etag}`);
    replaceResponse(context, new Uint8Array(body), headers);
  };
}

/** The smallest encoding that the client accepts. Browsers accept all alike, so an order of theirs means nothing. */
const encodingFor = (context: Context): Encoding | 'identity' =>
  accepts(context, {
    header: 'Accept-Encoding',
    supports: ['br', 'gzip'],
    default: 'identity',
    match: (accepted, { supports }) =>
      supports.find((encoding) => accepted.some(({ type, q }) => type.toLowerCase() === encoding && q > 0)) ??
      'identity',
  }) as Encoding | 'identity';

/** Replaces the response. Without the reset, Hono would merge the headers of the previous one. */
function replaceResponse(context: Context, body: Uint8Array<ArrayBuffer>, headers: Headers): void {
  const { status } = context.res;
  context.res = undefined;
  context.res = new Response(body, { status, headers });
}
