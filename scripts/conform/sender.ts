import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';

/** A request to the API. */
export interface RawRequest {
  readonly method: string;
  /** Path and query below the API's address. It is sent exactly as it is written here. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
}

/** A response of the API. The body of a stream of events is its beginning. */
export interface RawResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Sends one request. Rejects with a `NoResponseError`. */
export type Sender = (rawRequest: RawRequest) => Promise<RawResponse>;

/** There was no response. The message contains no value that was sent. */
export class NoResponseError extends Error {
  constructor(readonly code: string) {
    super(`no response (${code})`);
  }
}

/** The longest wait for a response, in milliseconds: longer than the portal needs (30 s). */
const timeoutMs = 40_000;
/** How long a stream of events is read, in milliseconds. */
const streamMs = 1500;

/**
 * Creates a sender of requests to the API at this address. It uses no `fetch`, which would rewrite paths such as `/a/../b`
 * and follow redirections.
 */
export function createSender(base: URL): Sender {
  const isSecure = base.protocol === 'https:';
  const request = isSecure ? httpsRequest : httpRequest;
  const agent = new (isSecure ? HttpsAgent : HttpAgent)({ keepAlive: true, maxSockets: 8 });
  const basePath = base.pathname.replace(/\/+$/, '');
  return ({ method, target, headers, body }) =>
    new Promise((resolve, reject) => {
      const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
      const options = { method, agent, headers: { Accept: '*/*', ...headers, ...length }, timeout: timeoutMs };
      const outgoing = request(new URL(base.origin), { ...options, path: `${basePath}${target}` }, (incoming) => {
        const chunks: Buffer[] = [];
        const end = () =>
          resolve({
            status: incoming.statusCode ?? 0,
            headers: headersOf(incoming.rawHeaders),
            body: Buffer.concat(chunks).toString('utf8'),
          });
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('end', end);
        incoming.on('error', (error: NodeJS.ErrnoException) => reject(noResponse(error)));
        if (!incoming.headers['content-type']?.startsWith('text/event-stream')) return;
        setTimeout(() => {
          end();
          incoming.destroy();
        }, streamMs);
      });
      outgoing.on('timeout', () => outgoing.destroy(new NoResponseError('timeout')));
      outgoing.on('error', (error: NodeJS.ErrnoException) => reject(noResponse(error)));
      outgoing.end(body);
    });
}

function noResponse(error: NodeJS.ErrnoException): NoResponseError {
  if (error instanceof NoResponseError) return error;
  const [first] = error instanceof AggregateError ? (error.errors as NodeJS.ErrnoException[]) : [];
  return new NoResponseError(error.code ?? first?.code ?? error.message);
}

/** The headers of a response from the names and values that Node returns in turn. */
function headersOf(rawHeaders: readonly string[]): Headers {
  const headers = new Headers();
  for (let index = 0; index < rawHeaders.length; index += 2)
    headers.append(rawHeaders[index] ?? '', rawHeaders[index + 1] ?? '');
  return headers;
}
