import type { Server } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** A certificate and its key, both as PEM; with them a server speaks HTTP/2. */
export interface TlsCertificate {
  readonly key: string;
  readonly cert: string;
}

export interface RunningServer {
  /** e.g. `http://localhost:4173`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** The port that PORT names, or else the usual one. */
export const portFromEnvironment = (defaultPort: number): number => {
  const port = Number(process.env.PORT || defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT=${process.env.PORT} is not a port.`);
  return port;
};

/** How an app is served, where it is not over plain HTTP on this machine. */
export interface ListenOptions {
  readonly certificate?: TlsCertificate | undefined;
  /** The address of the network it listens at; `localhost` unless told. */
  readonly host?: string | undefined;
  /** How the user names another port, e.g. `--port 4175`; `PORT=4175` unless given. */
  readonly portOption?: (port: number) => string;
}

/** The name by which this machine reaches a server that listens at this address of it. */
const hostForUrl = (host: string) => (host === '::1' ? '[::1]' : 'localhost');

/** How long a closing server waits for what is being answered, in milliseconds. */
const TIMEOUT_MS = 2000;

/**
 * How long a connection that nobody asks on stays open, in milliseconds: longer than a proxy in between keeps its own, and
 * longer than an open page waits before it asks again.
 */
const KEEP_ALIVE_MS = 75_000;
/** Node must not give up on a request's headers before it gives up on the connection they come by. */
const timeouts = { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: KEEP_ALIVE_MS + 5000 };

/**
 * Serves on this machine; port 0 takes a free one. A port in use is an error that says so. Closing lets what has been
 * asked be answered.
 */
export const listen = (
  app: Hono,
  port: number,
  { certificate, host = 'localhost', portOption = (other) => `PORT=${other}` }: ListenOptions = {},
): Promise<RunningServer> => {
  const server = certificate
    ? createAdaptorServer({
        fetch: app.fetch,
        createServer: createSecureServer,
        serverOptions: { ...certificate, allowHTTP1: true },
      })
    : createAdaptorServer({ fetch: app.fetch, serverOptions: timeouts });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const reasons: Readonly<Record<string, string>> = {
        EADDRINUSE: `Port ${port} is in use. Set another one: ${portOption(port < 65535 ? port + 1 : port - 1)}`,
        EACCES: `This user may not listen at port ${port}. Set one above 1023: ${portOption(4174)}`,
        EADDRNOTAVAIL: `This machine has no network address ${host}.`,
        ENOTFOUND: `There is no host ${host}.`,
      };
      const reason = reasons[error.code ?? ''];
      reject(reason === undefined ? error : new Error(reason, { cause: error }));
    });
    server.listen(port, host, () => {
      resolve({
        origin: `${certificate ? 'https' : 'http'}://${hostForUrl(host)}:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            const closeAll = () => 'closeAllConnections' in server && (server as Server).closeAllConnections();
            const timer = setTimeout(closeAll, TIMEOUT_MS);
            server.close(() => {
              clearTimeout(timer);
              closed();
            });
            if ('closeIdleConnections' in server) (server as Server).closeIdleConnections();
          }),
      });
    });
  });
};
