import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { controlPath, createNodeBackend } from '#mocks/node.ts';
import { type Driver, loadDriver } from '#scripts/conform/driver.ts';
import type { Sender } from '#scripts/conform/sender.ts';
import type { Credentials } from '#scripts/conform/user.ts';
import { listen } from '#scripts/listen.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import type { Mutant } from './mutant.ts';

/** The users that are signed in: two who may change licences, and one who may only read. */
const users = { alice: 'admin', bob: 'product', carol: 'auditor' } as const;

/** The access token of the simulated product. */
export const accessToken = 'conform-token-0123456789';

/** A simulated product behind an HTTP port, which can be broken. */
export interface SimulatedServer {
  /** The address of its API. */
  readonly url: string;
  /** Sends requests to the API within this process, which takes half the time of a connection. */
  readonly sender: Sender;
  /** The address of its control API. */
  readonly control: string;
  /** Puts the product into a new state, and makes it break a rule from now on; without a mutant it breaks none. */
  readonly reset: (world?: Partial<Mutant>) => Promise<Readonly<Record<keyof typeof users, Credentials>>>;
  readonly close: () => Promise<void>;
}

/** Starts a simulated product. Nothing answers without credentials, as with a real product. */
export async function startSimulatedServer(): Promise<SimulatedServer> {
  const { app, simulator, close } = createNodeBackend({ door: true, token: accessToken, report: () => undefined });
  let broken: Mutant['serve'] | undefined;
  let memory = new Map<string, unknown>();
  const front = new Hono<{ Bindings: HttpBindings }>();
  front.all(`${defaultApiBase}/*`, (context: Context<{ Bindings: HttpBindings }>) => {
    const { raw } = context.req;
    // The server compares the path with the target on the wire, which a request with another path does not have.
    const isSamePath = ({ url }: Request) => new URL(url).pathname === new URL(raw.url).pathname;
    const forward = async (request: Request) => {
      const response = await app.fetch(request, isSamePath(request) ? context.env : undefined);
      // Only the connection of a client ends a stream. Within this process there is none.
      return context.env.outgoing ? response : withFirstEvent(response);
    };
    return broken ? broken(raw, forward, memory) : forward(raw);
  });
  front.route('/', app);
  const server = await listen(front as unknown as Hono, 0);
  const signIn = async (userName: keyof typeof users): Promise<Credentials> => {
    const body = new URLSearchParams({ userName, role: users[userName] });
    const { headers } = await app.request('http://localhost/sign-in', { method: 'POST', body });
    return { Cookie: headers.get('Set-Cookie')?.split(';')[0] ?? '' };
  };
  return {
    url: `${server.origin}${defaultApiBase}`,
    sender: async ({ method, target, headers, body }) => {
      const address = `${defaultApiBase}${target}`;
      const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) };
      const init = { method, headers: { ...headers, ...length }, ...(body && { body: body as BodyInit }) };
      // The target as it would be on the wire: the URL of a request has no dot segments.
      const response = await front.request(`http://localhost${address}`, init, { incoming: { url: address } });
      return { status: response.status, headers: response.headers, body: await response.text() };
    },
    control: `${server.origin}${controlPath}`,
    reset: async ({ scenario = 'evaluation', product, serve } = {}) => {
      broken = undefined;
      memory = new Map();
      await simulator.load(scenario, { now: '2026-01-15T09:00:00.000Z', ...(product && { product }) });
      await simulator.session.end();
      const [alice, bob, carol] = [await signIn('alice'), await signIn('bob'), await signIn('carol')];
      broken = serve;
      return { alice, bob, carol };
    },
    close: () => server.close().finally(close),
  };
}

/** Returns an event stream that ends after its first event; other responses unchanged. */
async function withFirstEvent(response: Response): Promise<Response> {
  if (!response.body || !response.headers.get('Content-Type')?.startsWith('text/event-stream')) return response;
  const reader = response.body.getReader();
  const { value } = await reader.read();
  await reader.cancel();
  return new Response(value, response);
}

/** The driver of docs/conformance.md, as it is written there. */
export function documentedDriver(): string {
  const [, text = ''] = /^```js\n(.*?)^```/ms.exec(readFileSync('docs/conformance.md', 'utf8')) ?? [];
  return text;
}

/** Loads the driver of docs/conformance.md for this server. */
export async function loadDocumentedDriver({ control }: SimulatedServer): Promise<Driver> {
  const directory = mkdtempSync(join(tmpdir(), 'conform-driver-'));
  try {
    const file = join(directory, 'driver.mjs');
    writeFileSync(file, documentedDriver().replace(/^const control = .*$/m, `const control = '${control}';`));
    return await loadDriver(file);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
