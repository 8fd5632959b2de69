import { lookup } from 'node:dns/promises';
import { Agent, request } from 'node:http';

/** What is asked beside the address. */
export interface ConnectionRequest {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What was answered. */
export interface ConnectionResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** The connections of one browser to a server: as many as browsers keep open over HTTP/1.1. */
export interface HttpConnection {
  /** Asks as the server's own page does. A connection that breaks rejects. */
  send(path: string, options?: ConnectionRequest): Promise<ConnectionResponse>;
  close(): void;
}

/** How many connections a browser has to one server at most. */
const connectionsPerServer = 6;
/** How long an answer may take before it is none, in milliseconds: as long as the page waits. */
const TIMEOUT_MS = 30_000;

/**
 * This machine's address, looked up once as the server has done: each connection by itself would wait for a look-up, and for
 * both kinds of addresses to be tried.
 */
const { address, family } = await lookup('localhost');

/** A browser's connections to this server. */
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
          // A browser says where a page that changes something comes from.
          headers: { ...headers, ...(method === 'GET' ? {} : { Origin: origin }) },
        });
        outgoing.once('timeout', () => outgoing.destroy(new Error('No answer for too long.')));
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
