import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { getResponse, type RequestHandler } from 'msw';
import { defaultApiBase } from '#src/contract/operations.ts';
import { createBackend } from './backend.ts';
import { wallClock } from './clock.ts';
import { callDoor, createDoor } from './door/door.ts';
import type { DoorReply } from './door/remote.ts';
import { failureLine, failureReply, type Report } from './http/failure.ts';
import { createHandlers } from './http/handlers.ts';
import { maskedAddress } from './http/masked-body.ts';
import { signInUrl } from './http/problem.ts';
import { tooLarge } from './http/too-large.ts';
import { wholeAnswer } from './http/whole-answer.ts';
import { onlyOwnPages, opensOverTls } from './people/own-pages.ts';
import type { SessionUses } from './people/people.ts';
import { sessionByCookie } from './people/session-cookie.ts';
import { signInApp } from './people/sign-in.ts';
import type { ScenarioName } from './scenarios/catalogue.ts';
import { scenarioDescriptions } from './scenarios/descriptions.ts';
import { worldOf } from './scenarios/worlds.ts';
import { createSimulator, type DoorMethods, type LoadOptions, type Simulator } from './simulator.ts';
import { createMemoryDatabase, createMemoryStore } from './store/memory.ts';
import type { Store } from './store/store.ts';
import type { Snapshot } from './world.ts';

/** Where the simulator's own door is, when it is served. */
export const doorBase = '/simulator';

/** Above any that the contract allows, however its characters are written. */
const largestRequest = 256 * 1024;
/** A whole world may come in by the door. */
const largestWorld = 64 * 1024 * 1024;

const inMemory = (fresh: () => Snapshot): Store => createMemoryStore(createMemoryDatabase(fresh()));

export interface NodeBackendOptions extends LoadOptions {
  /** The scenario a fresh world begins with: `evaluation` unless told. */
  readonly scenario?: ScenarioName;
  /** Opens the store of the world, with a maker of a fresh one should it hold none; in memory unless told. */
  readonly openStore?: (fresh: () => Snapshot) => Store;
  /** Where the API is: `/api/v1` unless told. */
  readonly apiBase?: string;
  /** Where people open the pages besides this machine's own addresses, e.g. `https://licenses.example.com`. */
  readonly origins?: readonly string[];
  /** Serves the simulator's own door too. Without it there is only the product's API. */
  readonly door?: boolean;
  /** Told in one line each of what went wrong in the simulator; on stderr unless told. */
  readonly report?: Report;
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
    openStore = inMemory,
    door: serveDoor = false,
    origins = [],
    apiBase = defaultApiBase,
    watch,
    report = console.error,
    ...others
  } = options;
  const { wall = wallClock, ...loadOptions } = others;
  const store = openStore(() => worldOf(scenario, loadOptions, wall()));
  const backend = createBackend(store, wall, report);
  const door = createDoor(backend);
  const uses: SessionUses = new Map();
  const isSecure = opensOverTls(origins);
  const answer = answeringBy(
    createHandlers(backend, { apiBase, sessionOf: sessionByCookie({ isSecure, uses, wall }), report }),
  );

  const app = new Hono<{ Bindings: HttpBindings }>();
  let failures = 0;
  app.onError((error, { req }) => {
    failures += 1;
    const id = `failure-${failures}`;
    report(`${req.method} ${maskedAddress(new URL(req.url))} (${id}) could not be answered: ${failureLine(error)}`);
    return failureReply(error, id, backend.latest());
  });
  app.use(onlyOwnPages(origins));
  app.use(
    `${apiBase}/*`,
    bodyLimit({ maxSize: largestRequest, onError: ({ req }) => tooLarge(backend, req.raw.body) }),
  );
  if (watch) app.use(`${apiBase}/*`, watch);
  app.all(`${apiBase}/*`, async ({ req, env }) => {
    const response = await answer(req.raw);
    if (response.type !== 'error') return wholeAnswer(response);
    env.incoming.socket.destroy();
    return RESPONSE_ALREADY_SENT;
  });
  app.route(signInUrl, signInApp(backend, { isSecure, uses, report }));
  if (serveDoor) app.route(doorBase, doorApp(door, store));

  return {
    app,
    close: store.close,
    fetch: (input, init) => {
      const address = input instanceof Request ? input : new URL(input, 'http://localhost');
      return answer(new Request(address, init));
    },
    simulator: createSimulator({
      ready: Promise.resolve(),
      call: (name, args) => callDoor(door, name, args),
      subscribe: store.subscribe,
    }),
  };
}

/** Names of hosts in which MSW reads no pattern, as it does in `[::1]:4174`. */
const plainHost = /^[\w.-]+$/;

/**
 * Answers by these handlers: by the one that has this very method and path, or else by the last, which answers what is no
 * operation. MSW alone would take another case, or a slash at the end, for the same path. HEAD is GET without its body.
 */
function answeringBy(handlers: RequestHandler[]): (request: Request) => Promise<Response> {
  const named = new Map(handlers.map((handler) => [handler.info.header, handler]));
  return async (request) => {
    const { origin, hostname, pathname, search } = new URL(request.url);
    const isHead = request.method === 'HEAD' && named.has(`GET ${pathname}`);
    const method = isHead ? 'GET' : request.method;
    const handler = named.get(`${method} ${pathname}`) ?? handlers.at(-1);
    const isPlain = plainHost.test(hostname);
    const baseUrl = isPlain ? origin : 'http://localhost';
    const asked =
      isHead || !isPlain ? new Request(`${baseUrl}${pathname}${search}`, withMethod(request, method)) : request;
    const response = await getResponse(handler ? [handler] : [], asked, { baseUrl });
    if (!response) throw new Error('The simulator has no answer.');
    return isHead ? new Response(null, response) : response;
  };
}

/** What a request is made of, so that one for another address can be made. */
function withMethod({ headers, body }: Request, method: string): RequestInit {
  return { method, headers, ...(body && { body, duplex: 'half' }) };
}

/**
 * The door over HTTP: `POST <name>` with the arguments as a JSON array; `GET revision` tells whether anything changed, and
 * `GET scenarios` what can be loaded and where it is seen. Nothing else is taken for arguments than what says it is JSON,
 * which no form can.
 */
function doorApp(door: DoorMethods, store: Store): Hono {
  let revision = 0;
  store.subscribe(() => {
    revision += 1;
  });
  const app = new Hono();
  app.get('/revision', (context) => context.json({ value: revision } satisfies DoorReply));
  app.get('/scenarios', (context) => context.json({ value: scenarioDescriptions } satisfies DoorReply));
  const tooLargeWorld = { error: `No world is larger than ${largestWorld / (1024 * 1024)} MB.` } satisfies DoorReply;
  const limit = bodyLimit({ maxSize: largestWorld, onError: (context) => context.json(tooLargeWorld) });
  app.post('/:name', limit, async (context) => {
    const isJson = /^application\/json\b/i.test(context.req.header('Content-Type') ?? '');
    if (!isJson) return context.text('The arguments are application/json.', 415);
    return context.json(await doorReply(door, context.req.param('name'), await context.req.text()));
  });
  return app;
}

/**
 * What the door says, or why not: an error is the caller's, and is thrown again at the other end. It is no status of
 * HTTP's: a browser would write that to the console of whichever page asked, as it does not when the simulator is in the page.
 */
async function doorReply(door: DoorMethods, name: string, body: string): Promise<DoorReply> {
  try {
    // JSON has no `undefined`: an argument that was left out arrives as null.
    const args = (JSON.parse(body) as unknown[]).map((value) => value ?? undefined);
    return { value: await callDoor(door, name, args) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
