import type { Server } from 'node:http';
import { createSecureServer } from 'node:http2';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';

/** A certificate and its key, both as PEM; with them a server speaks HTTP/2. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

export interface Listening {
  /** e.g. `http://localhost:4173`. */
  readonly origin: string;
  close(): Promise<void>;
}

/** The port that PORT names, or else the usual one. */
export const portFromEnvironment = (usual: number): number => {
  const port = Number(process.env.PORT || usual);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`PORT=${process.env.PORT} is not a port.`);
  return port;
};

/** Serves on this machine; port 0 takes a free one. A port in use is an error that says so. */
export const listen = (app: Hono, port: number, certificate?: Certificate): Promise<Listening> => {
  const server = certificate
    ? createAdaptorServer({
        fetch: app.fetch,
        createServer: createSecureServer,
        serverOptions: { ...certificate, allowHTTP1: true },
      })
    : createAdaptorServer({ fetch: app.fetch });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE' ? new Error(`Port ${port} is in use. Set another one: PORT=${port + 1}`) : error,
      ),
    );
    server.listen(port, 'localhost', () => {
      resolve({
        origin: `${certificate ? 'https' : 'http'}://localhost:${(server.address() as AddressInfo).port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            if ('closeAllConnections' in server) (server as Server).closeAllConnections();
          }),
      });
    });
  });
};
