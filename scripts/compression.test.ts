import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { compressResponses } from './compression.ts';

const long = JSON.stringify({ entries: Array.from({ length: 100 }, (_, index) => ({ index, kind: 'registered' })) });

/** A server with these responses behind the compression. */
function serving(etag: () => string = () => '"1"') {
  const app = new Hono().use(compressResponses());
  const headers = () => ({ 'Content-Type': 'application/json', ETag: etag() });
  app.get('/long', () => new Response(long, { headers: headers() }));
  app.get('/short', () => new Response('{}', { headers: headers() }));
  app.get('/unchanged', () => new Response(null, { status: 304, headers: { ETag: etag() } }));
  app.get('/text', () => new Response(long, { headers: { 'Content-Type': 'text/html' } }));
  app.post('/long', () => new Response(long, { status: 409, headers: { 'Content-Type': 'application/problem+json' } }));
  return (path: string, acceptEncoding?: string, method = 'GET') =>
    app.request(path, { method, headers: { ...(acceptEncoding && { 'Accept-Encoding': acceptEncoding }) } });
}

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('a response that stays as it is', () => {
  test.each([
    ['a client that accepts no encoding', '/long', undefined],
    ['a client that refuses both', '/long', 'br;q=0, gzip;q=0'],
    ['a client that accepts an unknown one', '/long', 'zstd'],
    ['a short body', '/short', 'gzip, br'],
    ['304', '/unchanged', 'gzip, br'],
  ])('a response is not compressed, and its ETag is strong: %s', async (_name, path, accepted) => {
    const { headers } = await serving()(path, accepted);

    expect([headers.get('Content-Encoding'), headers.get('ETag')]).toEqual([null, '"1"']);
  });

  test('a response that is no JSON is not compressed', async () => {
    const response = await serving()('/text', 'br');

    expect([response.headers.get('Content-Encoding'), await response.text()]).toEqual([null, long]);
  });

  test('a response to HEAD is not compressed', async () => {
    expect((await serving()('/long', 'br', 'HEAD')).headers.get('Content-Encoding')).toBeNull();
  });
});

describe('a compressed response', () => {
  test.each([
    ['br', 'gzip, deflate, br, zstd'],
    ['gzip', 'gzip, deflate'],
    ['gzip', 'br;q=0, gzip;q=0.5'],
  ])('a long response has the encoding %s for a client that accepts %s', async (encoding, accepted) => {
    const response = await serving()('/long', accepted);
    const bytes = await bytesOf(response);

    expect(response.headers.get('Content-Encoding')).toBe(encoding);
    expect(response.headers.get('Vary')).toBe('Accept-Encoding');
    expect(response.headers.get('ETag')).toBe('W/"1"');
    expect(bytes.length).toBeLessThan(long.length / 4);
    expect((encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes)).toString()).toBe(long);
  });

  test('a long problem is compressed and keeps its status', async () => {
    const response = await serving()('/long', 'br', 'POST');

    expect([response.status, response.headers.get('Content-Encoding')]).toEqual([409, 'br']);
  });

  test('a read with a new ETag is compressed anew', async () => {
    const versions = ['"1"', '"2"'];
    const send = serving(() => versions.shift() ?? '');

    const tags = [await send('/long', 'br'), await send('/long', 'br')].map(({ headers }) => headers.get('ETag'));
    expect(tags).toEqual(['W/"1"', 'W/"2"']);
  });
});
