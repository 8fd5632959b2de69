import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getResponse, type RequestHandler } from 'msw';
import { defaultApiBase } from '#src/contract/operations.ts';
import { opensOverTls, sameOriginOnly } from './auth/same-origin.ts';
import { sessionByCookie } from './auth/session-cookie.ts';
import { createSignInApp } from './auth/sign-in.ts';
import type { SessionUses } from './auth/users.ts';
import { createBackend } from './backend.ts';
import { type ControlApi, createSimulator, type LoadOptions, type Simulator } from './control/client.ts';
import { callControl, createControl } from './control/control.ts';
import type { ControlReply } from './control/remote-connection.ts';
import { payloadTooLarge } from './http/body-limit.ts';
import { describeFailure, type FailureReporter, failureResponse } from './http/failure.ts';
import { createHandlers } from './http/handlers.ts';
import { signInUrl } from './http/problem.ts';
import { readAll } from './http/read-all.ts';
import { redactUrl } from './http/redact-body.ts';
import { createScenarioSnapshot } from './scenarios/create-snapshot.ts';
import { scenarioDescriptions } from './scenarios/descriptions.ts';
import type { ScenarioName } from './scenarios/names.ts';
import { wallClock } from './scheduler.ts';
import type { SimulatorSnapshot } from './simulator-state.ts';
import { createMemoryDatabase, createMemoryStore } from './store/memory.ts';
import type { Store } from './store/store.ts';

/** Where the simulator's own door is, when it is served. */
export const controlBase = '/simulator';

/** Above any that the contract allows, however its characters are written. */
const maximumRequestBytes = 256 * 1024;
/** A whole world may come in by the door. */
const maximumSnapshotBytes = 64 * 1024 * 1024;

const openInMemoryStore = (fresh: () => SimulatorSnapshot): Store => createMemoryStore(createMemoryDatabase(fresh()));

export interface NodeBackendOptions extends LoadOptions {
  /** The scenario a fresh world begins with: `evaluation` unless told. */
  readonly scenario?: ScenarioName;
  /** Opens the store of the world, with a maker of a fresh one should it hold none; in memory unless told. */
  readonly openStore?: (fresh: () => SimulatorSnapshot) => Store;
  /** Where the API is: `/api/v1` unless told. */
  readonly apiBase?: string;
  /** Where people open the pages besides this machine's own addresses, e.g. `https://licenses.example.com`. */
  readonly origins?: readonly string[];
  /** Serves the simulator's own door too. Without it there is only the product's API. */
  readonly door?: boolean;
  /** Told in one line each of what went wrong in the simulator; on stderr unless told. */
  readonly report?: FailureReporter;
  /** Sees every exchange of the API, behind the check of who asks. */
  readonly watch?: MiddlewareHandler;
  /** The clock beside which the world's time runs, in milliseconds. */
  readonly wall?: () => number;
}

/** A simulated backend in this process. */
export interface NodeBackend {
  /** Asks the API as a browser would: takes the place of `fetch` in tests and clients. A path is this backend's own. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly simulator: Simulator;
  /** The same over real HTTP, to be served. */
  readonly app: Hono<{ Bindings: HttpBindings }>;
  /** Closes the store. Nothing is answered any more. */
  readonly close: () => void;
}

/** Starts a simulated backend. What its store cannot be opened for is thrown on. */
export function createNodeBackend(options: NodeBackendOptions = {}): NodeBackend {
  const {
    scenario = 'evaluation',
    openStore = openInMemoryStore,
    door: serveControl = false,
    origins = [],
    apiBase = defaultApiBase,
    watch,
    report = console.error,
    ...rest
  } = options;
  const { wall = wallClock, ...loadOptions } = rest;
  const store = openStore(() => createScenarioSnapshot(scenario, loadOptions, wall()));
  const backend = createBackend(store, wall, report);
  const control = createControl(backend);
  const uses: SessionUses = new Map();
  const isSecure = opensOverTls(origins);
  const handleRequest = createRequestHandler(
    createHandlers(backend, { apiBase, sessionOf: sessionByCookie({ isSecure, uses, wall }), report }),
  );

  const app = new Hono<{ Bindings: HttpBindings }>();
  let failures = 0;
  app.onError((error, { req }) => {
    failures += 1;
    const id = `failure-${failures}`;
    report(`${req.method} ${redactUrl(new URL(req.url))} (${id}) could not be answered: ${describeFailure(error)}`);
    return failureResponse(error, id, backend.latest());
  });
  app.use(sameOriginOnly(origins));
  app.use(
    `${apiBase}/*`,
    bodyLimit({ maxSize: maximumRequestBytes, onError: ({ req }) => payloadTooLarge(backend, req.raw.body) }),
  );
  if (watch) app.use(`${apiBase}/*`, watch);
  app.all(`${apiBase}/*`, async ({ req, env }) => {
    const response = await handleRequest(req.raw);
    if (response.type !== 'error') return readAll(response);
    env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  });
  app.route(signInUrl, createSignInApp(backend, { isSecure, uses, report }));
  if (serveControl) app.route(controlBase, controlServer(control, store));

  return {
    app,
    close: store.close,
    fetch: (input, init) => {
      const address = input instanceof Request ? input : new URL(input, 'http://localhost');
      return handleRequest(new Request(address, init));
    },
    simulator: createSimulator({
      ready: Promise.resolve(),
      call: (name, args) => callControl(control, name, args),
      subscribe: store.subscribe,
    }),
  };
}

/** Names of hosts in which MSW reads no pattern, as it does in `[::1]:4174`. */
const simpleHostPattern = /^[\w.-]+$/;

/**
 * Answers by these handlers: by the one that has this very method and path, or else by the last, which answers what is no
 * operation. MSW alone would take another case, or a slash at the end, for the same path. HEAD is GET without its body.
 */
function createRequestHandler(handlers: RequestHandler[]): (request: Request) => Promise<Response> {
  const named = new Map(handlers.map((handler) => [handler.info.header, handler]));
  return async (request) => {
    const { origin, hostname, pathname, search } = new URL(request.url);
    const isHead = request.method === 'HEAD' && named.has(`GET ${pathname}`);
    const method = isHead ? 'GET' : request.method;
    const handler = named.get(`${method} ${pathname}`) ?? handlers.at(-1);
    const isSimpleHost = simpleHostPattern.test(hostname);
    const baseUrl = isSimpleHost ? origin : 'http://localhost';
    const forwardedRequest =
      isHead || !isSimpleHost
        ? new Request(`${baseUrl}${pathname}${search}`, requestInitFor(request, method))
        : request;
    const response = await getResponse(handler ? [handler] : [], forwardedRequest, { baseUrl });
    if (!response) throw new Error('The simulator has no answer.');
    return isHead ? new Response(null, response) : response;
  };
}

/** What a request is made of, so that one for another address can be made. */
function requestInitFor({ headers, body }: Request, method: string): RequestInit {
  return { method, headers, ...(body && { body, duplex: 'half' }) };
}

/**
 * The door over HTTP: `POST <name>` with the arguments as a JSON array; `GET revision` tells whether anything changed, and
 * `GET scenarios` what can be loaded and where it is seen. Nothing else is taken for arguments than what says it is JSON,
 * which no form can.
 */
function controlServer(control: ControlApi, store: Store): Hono {
  let revision = 0;
  store.subscribe(() => {
    revision += 1;
  });
  const app = new Hono();
  app.get('/revision', (context) => context.json({ value: revision } satisfies ControlReply));
  app.get('/scenarios', (context) => context.json({ value: scenarioDescriptions } satisfies ControlReply));
  const tooLargeReply = {
    error: `No world is larger than ${maximumSnapshotBytes / (1024 * 1024)} MB.`,
  } satisfies ControlReply;
  const limit = bodyLimit({ maxSize: maximumSnapshotBytes, onError: (context) => context.json(tooLargeReply) });
  app.post('/:name', limit, async (context) => {
    const isJson = /^application\/json\b/i.test(context.req.header('Content-Type') ?? '');
    if (!isJson) return context.text('The arguments are application/json.', 415);
    return context.json(await controlReply(control, context.req.param('name'), await context.req.text()));
  });
  return app;
}

/**
 * What the door says, or why not: an error is the caller's, and is thrown again at the other end. It is no status of
 * HTTP's: a browser would write that to the console of whichever page asked, as it does not when the simulator is in the page.
 */
async function controlReply(control: ControlApi, name: string, body: string): Promise<ControlReply> {
  try {
    // JSON has no `undefined`: an argument that was left out arrives as null.
    const args = (JSON.parse(body) as unknown[]).map((value) => value ?? undefined);
    return { value: await callControl(control, name, args) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
