import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { controlPath, createNodeBackend, type NodeBackendOptions } from '#mocks/node.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { withPlace } from './api-base.ts';
import { compressResponses } from './compression.ts';
import { respondNotModified } from './conditional-requests.ts';
import { withHeaders } from './headers.ts';
import { listen, type RunningServer } from './listen.ts';
import { rateLimitedReport } from './rate-limited-report.ts';
import { respondWithPage, setFileHeaders, staticFiles } from './static-files.ts';
import { watchContract } from './wire/watch.ts';

export interface ServerOptions extends NodeBackendOptions {
  /** 0 selects a free one. */
  readonly port: number;
  /** The network address to listen at; default `localhost`. */
  readonly host?: string | undefined;
  /** Returns how a user selects another port, for the message if this one is in use. */
  readonly portOption?: ((port: number) => string) | undefined;
  /** The directory of the production build. */
  readonly app?: string;
  /** The directory of the demo build, which contains the simulated portal; used only with `door`. */
  readonly demo?: string;
}

/**
 * Serves the production build with a simulated backend at an HTTP port, without the rest of the simulator. The traffic
 * is validated against openapi.json; violations are reported on stderr and by the control API. With `door`, it also
 * serves the simulator's control API, and at `/cssm/` the simulated portal, which uses that API.
 *
 * @throws if a build is missing or the port is in use.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host, portOption, app: appDirectory = 'dist', demo = 'dist-demo', ...backendOptions } = options;
  const server = new Hono();
  const report = options.report ?? rateLimitedReport();
  const { basePath = '' } = backendOptions;
  const apiBase = backendOptions.apiBase ?? basePath + defaultApiBase;
  const place = { basePath, apiBase: backendOptions.apiBase };
  const files = staticFiles(requireBuild(appDirectory, 'npm run build'), { ...place, isFilledIn: true, report });
  const pages = backendOptions.door ? await portal(requireBuild(demo, 'npm run build:demo'), basePath) : new Hono();
  const wire = watchContract({
    apiBase,
    report: (violation) => report(`The traffic violates openapi.json: ${violation}.`),
  });
  const backend = createNodeBackend({ ...backendOptions, report, watch: wire.middleware });
  server.use(withHeaders).use(`${apiBase}/*`, compressResponses());
  server.route('/', backend.app);
  if (backendOptions.door)
    server.get(`${basePath}${controlPath}/departures`, (context) =>
      context.json({ value: wire.violations, count: wire.count() }),
    );
  server.route('/', pages).route('/', files);
  try {
    const listening = await listen(server, port, { host, ...(portOption && { portOption }) });
    const close = () => {
      backend.endStreams();
      return listening.close().finally(backend.close);
    };
    return { ...listening, close };
  } catch (error) {
    backend.close();
    throw error;
  }
}

function requireBuild(directory: string, command: string): string {
  if (!existsSync(join(directory, 'index.html'))) throw new Error(`There is no build in ${directory}. Run ${command}.`);
  return directory;
}

/** Serves the demo build's page, with the address of the control API, and the files that it loads. */
async function portal(directory: string, basePath: string): Promise<Hono> {
  const builtPage = await readFile(join(directory, 'index.html'), 'utf8');
  const page = withControlUrl(basePath === '' ? builtPage : withPlace(builtPage, { basePath }), basePath);
  const files = new Hono();
  files.use(respondNotModified);
  files.get(`${basePath}/cssm/*`, (context) => respondWithPage(context, page));
  // The names contain content hashes, so the files of the two builds do not collide.
  files.get(
    `${basePath}/assets/*`,
    serveStatic({
      root: directory,
      precompressed: true,
      rewriteRequestPath: (path) => path.slice(basePath.length),
      onFound: setFileHeaders(basePath),
    }),
  );
  return files;
}

function withControlUrl(page: string, basePath: string): string {
  return page.replace('</head>', `<meta name="simulator" content="${basePath}${controlPath}"></head>`);
}
