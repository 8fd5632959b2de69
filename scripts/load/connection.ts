import { lookup } from 'node:dns/promises';
import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';

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
  readonly body: Buffer;
  /** The bytes of the response on the connection, with its headers. */
  readonly bytes: number;
}

/** The parts of a request for a stream besides the address. */
export interface StreamRequest {
  readonly headers: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Receives each piece of a response with status 200, and the bytes on the connection since the piece before. */
  readonly onPiece: (text: string, bytes: number) => void;
}

/** The connections of one browser to a server. */
export interface HttpConnection {
  /** Sends a request as the server's own page does. Rejects if the connection breaks. */
  send(path: string, options?: ConnectionRequest): Promise<ConnectionResponse>;
  /**
   * Reads a response that does not end, piece by piece, until it is cut or the signal is aborted. Resolves to its status.
   */
  follow(path: string, options: StreamRequest): Promise<number>;
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
  const bytesOf = createByteCounter();
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
          // At the end of the response the agent has already taken the connection back.
          const { socket } = response;
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.once('error', reject);
          response.once('end', () =>
            resolve({
              status: response.statusCode ?? 0,
              headers: response.headers,
              body: Buffer.concat(chunks),
              bytes: bytesOf(socket),
            }),
          );
        });
        outgoing.end(body);
      }),
    follow: (path, { headers, signal, onPiece }) =>
      new Promise((resolve, reject) => {
        const outgoing = request(`${origin}${path}`, { agent, signal, headers });
        const settle = (error: unknown) => (signal.aborted ? resolve(200) : reject(error));
        outgoing.once('error', settle);
        outgoing.once('response', (response) => {
          const { statusCode = 0, socket } = response;
          response.setEncoding('utf8');
          response.on('data', (text: string) => statusCode === 200 && onPiece(text, bytesOf(socket)));
          response.once('error', settle);
          response.once('end', () => resolve(statusCode));
        });
        outgoing.end();
      }),
    close: () => agent.destroy(),
  };
}

/** Returns a function that returns the bytes that a connection has received since its last call. */
function createByteCounter(): (socket: Socket) => number {
  const counted = new WeakMap<Socket, number>();
  return (socket) => {
    const bytes = socket.bytesRead - (counted.get(socket) ?? 0);
    counted.set(socket, socket.bytesRead);
    return bytes;
  };
}
