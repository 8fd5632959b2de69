import { getResponse, HttpResponse, http, type RequestHandler } from 'msw';
import { createBackend } from '#mocks/backend.ts';
import { callDoor, createDoor } from '#mocks/door/door.ts';
import { createHandlers } from '#mocks/http/handlers.ts';
import { problemOf } from '#mocks/http/problem.ts';
import { become, sessionOfTab } from '#mocks/people/person-of-tab.ts';
import type { Connection } from '#mocks/simulator.ts';
import type { Conditions } from './conditions.ts';
import { type Carrier, createPageFetch } from './page-fetch.ts';
import { openStoredWorld } from './stored-world.ts';
import { startWorker } from './worker.ts';

/** Starts the simulated backend in this page. Requests of the API that the page makes with `fetch` are answered by it. */
export async function connectInPage(apiBase: string, conditions: Conditions): Promise<Connection> {
  const store = await openStoredWorld(conditions);
  const backend = createBackend(store);
  const door = createDoor(backend, become);
  return {
    ready: answerRequests(createHandlers(backend, { apiBase, sessionOf: sessionOfTab }), apiBase, conditions),
    call: (name, args) => callDoor(door, name, args),
    subscribe: store.subscribe,
  };
}

async function answerRequests(handlers: RequestHandler[], apiBase: string, conditions: Conditions): Promise<void> {
  const isOfApi = ({ origin, pathname }: URL) =>
    origin === window.location.origin && pathname.startsWith(`${apiBase}/`);
  let worker: Carrier | undefined;
  const { fetch, resolve } = createPageFetch({
    isOfApi,
    answer: (request) => answerOf(handlers, request),
    send: window.fetch.bind(window),
    carrier: { isCarrying: () => worker?.isCarrying() ?? false, report: (isBack) => worker?.report(isBack) },
  });
  window.fetch = fetch;
  const handler = http.all(({ request }) => isOfApi(new URL(request.url)), resolve);
  worker = await startWorker(handler, conditions);
}

/** What the handlers answer. Where the simulator itself fails, it is a failure of the backend, and never rejects. */
async function answerOf(handlers: RequestHandler[], request: Request): Promise<Response> {
  try {
    const response = await getResponse(handlers, request, { baseUrl: window.location.origin });
    if (response) return response;
    throw new Error(`The simulator has no answer to ${request.method} ${request.url}.`);
  } catch (error) {
    console.error(error);
    const body = problemOf({ problem: 'internal-error' }, 'not-carried-out');
    return HttpResponse.json(body, {
      status: body.status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
    });
  }
}
