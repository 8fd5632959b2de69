import { HttpResponse, http, type RequestHandler } from 'msw';
import { impersonate, sessionOfTab } from '#mocks/auth/tab-identity.ts';
import { createBackend } from '#mocks/backend.ts';
import type { SimulatorConnection } from '#mocks/control/client.ts';
import { callControl, createControl } from '#mocks/control/control.ts';
import { createHandlers } from '#mocks/http/handlers.ts';
import { problemOf } from '#mocks/http/problem.ts';
import { createRequestHandler } from '#mocks/http/request-handler.ts';
import { servedAt } from '#src/served-at.ts';
import type { PageConditions } from './conditions.ts';
import { createPageFetch, type WorkerChannel } from './page-fetch.ts';
import { openStoredWorld } from './stored-world.ts';
import { startWorker } from './worker.ts';

/** Starts the simulated backend in this page. It handles the API requests that the page makes with `fetch`. */
export async function connectInPage(conditions: PageConditions): Promise<SimulatorConnection> {
  const { basePath, apiBase } = servedAt;
  const store = await openStoredWorld(conditions);
  const backend = createBackend(store);
  const control = createControl(backend, impersonate);
  return {
    ready: interceptRequests(
      createHandlers(backend, { apiBase, basePath, sessionOf: sessionOfTab }),
      apiBase,
      conditions,
    ),
    call: (name, args) => callControl(control, name, args),
    subscribe: store.subscribe,
  };
}

async function interceptRequests(
  handlers: RequestHandler[],
  apiBase: string,
  conditions: PageConditions,
): Promise<void> {
  const isApiUrl = ({ origin, pathname }: URL) =>
    origin === window.location.origin && (pathname === apiBase || pathname.startsWith(`${apiBase}/`));
  const handleRequest = createRequestHandler(handlers);
  let worker: WorkerChannel | undefined;
  const { fetch, resolve } = createPageFetch({
    isApiUrl,
    answer: (request) => withoutErrors(handleRequest(request)),
    send: window.fetch.bind(window),
    workerChannel: { isActive: () => worker?.isActive() ?? false, report: (isBack) => worker?.report(isBack) },
  });
  window.fetch = fetch;
  const handler = http.all(({ request }) => isApiUrl(new URL(request.url)), resolve);
  worker = await startWorker(handler, conditions);
}

/** The same response, but never a rejection: an error of the simulator becomes an `internal-error` problem. */
async function withoutErrors(pendingResponse: Promise<Response>): Promise<Response> {
  try {
    return await pendingResponse;
  } catch (error) {
    console.error(error);
    const body = problemOf({ problem: 'internal-error' }, 'not-carried-out');
    return HttpResponse.json(body, {
      status: body.status,
      headers: { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' },
    });
  }
}
