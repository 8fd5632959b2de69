import { lookup } from 'node:dns/promises';
import { Agent, request } from 'node:http';

/** What is asked beside the address. */
export interface Asking {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What was answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** The connections of one browser to a server: as many as browsers keep open over HTTP/1.1. */
export interface Connection {
  /** Asks as the server's own page does. A connection that breaks rejects. */
  ask(path: string, asking?: Asking): Promise<Answered>;
  close(): void;
}

/** How many connections a browser has to one server at most. */
const perServer = 6;
/** How long an answer may take before it is none, in milliseconds: as long as the page waits. */
const patience = 30_000;

/**
 * This machine's address, looked up once as the server has done: each connection by itself would wait for a look-up, and for
 * both kinds of addresses to be tried.
 */
const { address, family } = await lookup('localhost');

/** A browser's connections to this server. */
export function connectTo(origin: string): Connection {
  const agent = new Agent({
    keepAlive: true,
    maxSockets: perServer,
    lookup: (_name, _options, found) => found(null, address, family),
    autoSelectFamily: false,
  });
  return {
    ask: (path, { method = 'GET', headers = {}, body } = {}) =>
      new Promise((resolve, reject) => {
        const asked = request(`${origin}${path}`, {
          agent,
          method,
          timeout: patience,
          // A browser says where a page that changes something comes from.
          headers: { ...headers, ...(method === 'GET' ? {} : { Origin: origin }) },
        });
        asked.once('timeout', () => asked.destroy(new Error('No answer for too long.')));
        asked.once('error', reject);
        asked.once('response', (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.once('error', reject);
          answer.once('end', () =>
            resolve({
              status: answer.statusCode ?? 0,
              headers: answer.headers,
              text: Buffer.concat(parts).toString('utf8'),
            }),
          );
        });
        asked.end(body);
      }),
    close: () => agent.destroy(),
  };
}
