import { lookup } from 'node:dns/promises';
import { Agent, request } from 'node:http';

/** The parts of a request besides the address. */
export interface ConnectionRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The response to a request. */
export interface ConnectionResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** The connections of one browser to a server. */
export interface HttpConnection {
  /** Sends a request as the server's own page does. Rejects if the connection breaks. */
  send(path: string, options?: ConnectionRequest): Promise<ConnectionResponse>;
  close(): void;
}

/** The maximum number of connections of a browser to one server over HTTP/1.1. */
const connectionsPerServer = 6;
/** The timeout of a request, in milliseconds; the page has the same. */
const TIMEOUT_MS = 30_000;

/**
 * The address of this machine, looked up once. Otherwise each connection would wait for a look-up and try both kinds of
 * addresses.
 */
const { address, family } = await lookup('localhost');

/** Creates the connections of one browser to this server. */
export function connectTo(origin: string): HttpConnection {
  const agent = new Agent({
    keepAlive: true,
    maxSockets: connectionsPerServer,
    lookup: (_name, _options, callback) => callback(null, address, family),
    autoSelectFamily: false,
  });
  return {
    send: (path, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        const outgoing = request(`${origin}${path}`, {
          agent,
          method,
          timeout: TIMEOUT_MS,
          // A browser sends the origin of a page with every change.
          headers: { ...headers, ...(method === 'GET' ? {} : { Origin: origin }) },
        });
        outgoing.once('timeout', () => outgoing.destroy(new Error('The request timed out.')));
        outgoing.once('error', reject);
        outgoing.once('response', (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('error', reject);
          response.once('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              text: Buffer.concat(chunks).toString('utf8'),
            }),
          );
        });
        outgoing.end(body);
      }),
    close: () => agent.destroy(),
  };
}
