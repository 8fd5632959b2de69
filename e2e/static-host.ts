import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** The demo build. */
const build = 'dist-demo';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

/** A host of files, as those for documentation and previews are. */
export interface StaticHost {
  readonly origin: string;
  /** Other contents of files than those of the build, by their paths on this origin; such as those of an older version. */
  readonly files: Map<string, string>;
  readonly close: () => Promise<void>;
}

/**
 * Starts a host that has the demo build at each of these paths, and knows nothing of the app: an address without a file gets
 * the build's 404.html with the status 404, and a folder its index.html. It sends no headers but the type of the content.
 */
export async function startStaticHost(places: readonly string[]): Promise<StaticHost> {
  const files = new Map<string, string>();
  const read = async (path: string): Promise<Buffer | string | undefined> => {
    const other = files.get(path);
    if (other !== undefined) return other;
    const place = places.find((each) => path.startsWith(`${each}/`));
    if (place === undefined) return undefined;
    const name = path.slice(place.length).replace(/\/$/, '/index.html');
    return readFile(join(build, decodeURIComponent(name))).catch(() => undefined);
  };
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost');
    const content = await read(pathname);
    if (content !== undefined)
      response.writeHead(200, { 'Content-Type': contentTypes[extname(pathname)] ?? 'text/html' }).end(content);
    else response.writeHead(404, { 'Content-Type': 'text/html' }).end(await readFile(join(build, '404.html')));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    files,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
