import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { controlBase, createNodeBackend, type NodeBackendOptions } from '#mocks/node.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { respondNotModified } from './conditional-requests.ts';
import { withHeaders } from './headers.ts';
import { listen, type RunningServer } from './listen.ts';
import { rateLimitedReport } from './rate-limited-report.ts';
import { respondWithPage, setFileHeaders, staticFiles } from './static-files.ts';
import { watchWire } from './wire/watch.ts';

export interface ServerOptions extends NodeBackendOptions {
  /** 0 takes a free one. */
  readonly port: number;
  /** The address of the network it listens at; `localhost` unless told. */
  readonly host?: string | undefined;
  /** How the user names another port, where this one is in use. */
  readonly portOption?: ((port: number) => string) | undefined;
  /** The production build. */
  readonly app?: string;
  /** The demo build, from which the simulated portal is taken when the door is served. */
  readonly demo?: string;
}

/**
 * The production build with a simulated backend behind a real HTTP port, and nothing else of the simulator. What goes
 * over the wire is held to openapi.json: where it departs is said on stderr, and told at the door. With `door` also the
 * simulator's own door, and the simulated portal at `/cssm/`, which acts through it.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { port, host, portOption, app: appDirectory = 'dist', demo = 'dist-demo', ...backendOptions } = options;
  const server = new Hono();
  const report = options.report ?? rateLimitedReport();
  const files = staticFiles(requireBuild(appDirectory, 'npm run build'), { apiBase: backendOptions.apiBase, report });
  const pages = backendOptions.door ? await portal(requireBuild(demo, 'npm run build:demo')) : new Hono();
  const wire = watchWire({
    apiBase: backendOptions.apiBase ?? defaultApiBase,
    report: (violation) => report(`The wire departs from openapi.json: ${violation}.`),
  });
  const backend = createNodeBackend({ ...backendOptions, report, watch: wire.middleware });
  server.use(withHeaders).route('/', backend.app);
  if (backendOptions.door)
    server.get(`${controlBase}/departures`, (context) => context.json({ value: wire.violations, count: wire.count() }));
  server.route('/', pages).route('/', files);
  try {
    const listening = await listen(server, port, { host, ...(portOption && { portOption }) });
    const close = () => listening.close().finally(backend.close);
    return { ...listening, close };
  } catch (error) {
    backend.close();
    throw error;
  }
}

function requireBuild(directory: string, command: string): string {
  if (!existsSync(join(directory, 'index.html'))) throw new Error(`There is no build in ${directory}: ${command}`);
  return directory;
}

/** The demo build's page, told that its simulator is behind this port, and the files it loads. */
async function portal(directory: string): Promise<Hono> {
  const page = withControlUrl(await readFile(join(directory, 'index.html'), 'utf8'));
  const files = new Hono();
  files.use(respondNotModified);
  files.get('/cssm/*', (context) => respondWithPage(context, page));
  // Named by their content, so that the two builds' files do not meet.
  files.get('/assets/*', serveStatic({ root: directory, precompressed: true, onFound: setFileHeaders }));
  return files;
}

function withControlUrl(page: string): string {
  return page.replace('</head>', `<meta name="simulator" content="${controlBase}"></head>`);
}
