import type { Server } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** A certificate and its key, both as PEM. A server with them uses HTTP/2. */
export interface TlsCertificate {
  readonly key: string;
  readonly cert: string;
}

export interface RunningServer {
  /** e.g. `http://localhost:4173`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** Returns the port from the variable PORT, or the default. Throws for an invalid one. */
export const portFromEnvironment = (defaultPort: number): number => {
  const port = Number(process.env.PORT || defaultPort);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT=${process.env.PORT} is not a port.`);
  return port;
};

/** Options for serving other than plain HTTP on this machine. */
export interface ListenOptions {
  readonly certificate?: TlsCertificate | undefined;
  /** The network address to listen at; default `localhost`. */
  readonly host?: string | undefined;
  /** Returns how a user selects another port, e.g. `--port 4175`; default `PORT=4175`. */
  readonly portOption?: (port: number) => string;
}

/** Returns the host name with which this machine reaches a server at a network address. */
const hostForUrl = (host: string) => (host === '::1' ? '[::1]' : 'localhost');

/** The time that a closing server gives to running requests, in milliseconds. */
const TIMEOUT_MS = 2000;

/**
 * How long an idle connection stays open, in milliseconds: longer than a proxy in front keeps its own, and longer than
 * the polling interval of an open page.
 */
const KEEP_ALIVE_MS = 75_000;
/** The timeout for headers must be longer than that of the connection itself. */
const timeouts = { keepAliveTimeout: KEEP_ALIVE_MS, headersTimeout: KEEP_ALIVE_MS + 5000 };

/**
 * Starts a server; port 0 selects a free one. Rejects with a plain message if the port is in use. Closing waits for
 * running requests.
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
