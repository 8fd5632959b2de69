import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { eventsPath } from '#src/contract/events.ts';
import { defaultApiBase } from '#src/contract/operations.ts';
import { createAccessTokenReader, sessionByToken } from './auth/access-token.ts';
import { opensOverTls, sameOriginOnly } from './auth/same-origin.ts';
import { sessionByCookie } from './auth/session-cookie.ts';
import { createSignInApp } from './auth/sign-in.ts';
import type { SessionUses } from './auth/users.ts';
import { createBackend } from './backend.ts';
import { type ControlApi, createSimulator, type LoadOptions, type Simulator } from './control/client.ts';
import { callControl, createControl } from './control/control.ts';
import type { ControlReply } from './control/remote-connection.ts';
import { describeFailure, type FailureReporter } from './failure-report.ts';
import { payloadTooLarge } from './http/body-limit.ts';
import { createLicenseRevisions } from './http/etag.ts';
import { createEventStreams } from './http/event-stream.ts';
import { failureResponse } from './http/failure.ts';
import { createHandlers } from './http/handlers.ts';
import { signInPath } from './http/problem.ts';
import { readAll } from './http/read-all.ts';
import { redactUrl } from './http/redact-body.ts';
import { createRequestHandler, isExactTarget, targetNotFound } from './http/request-handler.ts';
import { createUnchangedReads } from './http/unchanged-reads.ts';
import { createScenarioSnapshot } from './scenarios/create-snapshot.ts';
import { scenarioDescriptions } from './scenarios/descriptions.ts';
import type { ScenarioName } from './scenarios/names.ts';
import { wallClock } from './scheduler.ts';
import type { SimulatorSnapshot } from './simulator-state.ts';
import { createMemoryDatabase, createMemoryStore } from './store/memory.ts';
import type { Store } from './store/store.ts';

/** The path of the simulator's control API below the page's, when it is served. */
export const controlPath = '/simulator';

/** The size limit of an API request body in bytes: more than the contract allows in any character encoding. */
const maximumRequestBytes = 256 * 1024;
/** The size limit of a control API request body in bytes; it may contain a whole snapshot. */
const maximumSnapshotBytes = 64 * 1024 * 1024;

const openInMemoryStore = (fresh: () => SimulatorSnapshot): Store => createMemoryStore(createMemoryDatabase(fresh()));

export interface NodeBackendOptions extends LoadOptions {
  /** The scenario of a new store; `evaluation` by default. */
  readonly scenario?: ScenarioName;
  /** Opens the store; `fresh` creates the snapshot for an empty one. In memory by default. */
  readonly openStore?: (fresh: () => SimulatorSnapshot) => Store;
  /** Where the page is served, such as `/admin/license`; by default at the root of the origin. */
  readonly basePath?: string;
  /** The base path of the API; `/api/v1` below the page's by default. */
  readonly apiBase?: string | undefined;
  /** Allowed origins of the pages besides this machine's own addresses, e.g. `https://licenses.example.com`. */
  readonly origins?: readonly string[];
  /** The access token that a program may send instead of a session cookie; by default there is none. */
  readonly token?: string | undefined;
  /** Also serves the simulator's control API; by default only the product's API is served. */
  readonly door?: boolean;
  /** Receives a one-line message for each failure in the simulator; writes to stderr by default. */
  readonly report?: FailureReporter;
  /** A middleware around every API request, after the same-origin check. */
  readonly watch?: MiddlewareHandler;
  /** Returns the wall-clock time in ms; the simulated time runs beside it. */
  readonly wall?: () => number;
}

/** A simulated backend in this process. */
export interface NodeBackend {
  /** Replaces `fetch` in tests and clients: requests the API as a browser would. A path without origin is this backend's. */
  readonly fetch: (input: string | URL | Request, init?: RequestInit) => Promise<Response>;
  readonly simulator: Simulator;
  /** The same API as an HTTP app, to be served. */
  readonly app: Hono<{ Bindings: HttpBindings }>;
  /** Ends the event streams, which would otherwise keep a closing server waiting. */
  readonly endStreams: () => void;
  /** Closes the store. Later requests fail. */
  readonly close: () => void;
}

/** Creates a simulated backend in this process. Throws when its store cannot be opened. */
export function createNodeBackend(options: NodeBackendOptions = {}): NodeBackend {
  const {
    scenario = 'evaluation',
    openStore = openInMemoryStore,
    door: serveControl = false,
    origins = [],
    basePath = '',
    apiBase = basePath + defaultApiBase,
    watch,
    token,
    report = console.error,
    ...rest
  } = options;
  const { wall = wallClock, ...loadOptions } = rest;
  const store = openStore(() => createScenarioSnapshot(scenario, loadOptions, wall()));
  const backend = createBackend(store, wall, report);
  const control = createControl(backend);
  const uses: SessionUses = new Map();
  const isSecure = opensOverTls(origins);
  const readToken = createAccessTokenReader(token);
  const sessionOf = sessionByToken(readToken, sessionByCookie({ isSecure, uses, wall }));
  const revisions = createLicenseRevisions();
  const unchangedReads = createUnchangedReads(backend, sessionOf);
  const handleRequest = createRequestHandler(
    createHandlers(backend, { apiBase, basePath, sessionOf, report, unchangedReads, revisions }),
  );
  const streams = createEventStreams(backend, { sessionOf, revisions, basePath });

  const app = new Hono<{ Bindings: HttpBindings }>();
  let failures = 0;
  app.onError((error, { req }) => {
    failures += 1;
    const id = `failure-${failures}`;
    report(`${req.method} ${redactUrl(new URL(req.url))} (${id}) could not be answered: ${describeFailure(error)}`);
    return failureResponse(error, id, backend.latest());
  });
  app.use(
    sameOriginOnly(
      origins,
      (request) => new URL(request.url).pathname.startsWith(`${apiBase}/`) && readToken(request) === 'valid',
    ),
  );
  app.use(`${apiBase}/*`, ({ req, env }, next) =>
    isExactTarget(env?.incoming?.url, req.url) ? next() : targetNotFound(backend),
  );
  // Before the checks that follow, because most requests of an open page are answered here.
  app.get(`${apiBase}/*`, async ({ req }, next) => unchangedReads.respond(req.raw) ?? next());
  app.use(
    `${apiBase}/*`,
    bodyLimit({ maxSize: maximumRequestBytes, onError: ({ req }) => payloadTooLarge(backend, req.raw.body) }),
  );
  // Before the check of the traffic, which reads a response to its end.
  app.get(`${apiBase}${eventsPath}`, async ({ req }, next) =>
    // Hono decodes the path before it compares: an escaped one is another path.
    new URL(req.url).pathname === `${apiBase}${eventsPath}` ? streams.open(req.raw) : next(),
  );
  if (watch) app.use(`${apiBase}/*`, watch);
  app.all(`${apiBase}/*`, async ({ req, env }) => {
    const response = await handleRequest(req.raw);
    if (response.type !== 'error') return response.body ? readAll(response) : response;
    env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  });
  app.route(basePath + signInPath, createSignInApp(backend, { isSecure, uses, report, basePath }));
  if (serveControl) app.route(basePath + controlPath, controlServer(control, store));

  return {
    app,
    endStreams: streams.close,
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

/**
 * The control API over HTTP: `POST <name>` takes the arguments as a JSON array, `GET revision` returns a counter of
 * changes, `GET scenarios` lists the scenarios with their start paths. Arguments must have the content type
 * `application/json`, which no HTML form can send.
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
 * Calls a control API method and returns its result or error message; the client throws the error again. The HTTP status
 * is 200 in both cases, because a browser logs other statuses to the page's console.
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
