import { http, type RequestHandler } from 'msw';
import type { SessionOf } from '#mocks/auth/users.ts';
import type { Backend } from '#mocks/backend.ts';
import type { FailureReporter } from '#mocks/failure-report.ts';
import { eventsPath } from '#src/contract/events.ts';
import { operations } from '#src/contract/operations.ts';
import { activityHandlers } from './activity.ts';
import { createLicenseRevisions, type LicenseRevisions } from './etag.ts';
import { licenseHandlers } from './license.ts';
import { modeHandlers } from './mode.ts';
import { problemOf } from './problem.ts';
import { productHandlers } from './product.ts';
import { registrationHandlers } from './registration.ts';
import { renewalHandlers } from './renewals.ts';
import { noContent, replyOf } from './reply.ts';
import { reservationHandlers } from './reservation.ts';
import { createResponder, responseDelay } from './respond.ts';
import { createRoute } from './route.ts';
import { sessionHandlers } from './session.ts';
import { subscriptionHandlers } from './subscription.ts';
import { systemHandlers } from './system.ts';
import { transportHandlers } from './transport.ts';
import type { UnchangedReads } from './unchanged-reads.ts';

interface HandlersOptions {
  /** A path, or a URL with a path. */
  readonly apiBase: string;
  /** What stands before the addresses of the simulator's pages. Default: nothing. */
  readonly basePath?: string | undefined;
  /** The session of a request. Default: the session of the scenario's own user. */
  readonly sessionOf?: SessionOf;
  /** Receives errors that are thrown while a request is handled. Default: `console.error`. */
  readonly report?: FailureReporter;
  /** Stores the responses to reads. Default: none, as where another tab may have changed the state unnoticed. */
  readonly unchangedReads?: UnchangedReads;
  /** Default: versions of their own. */
  readonly revisions?: LicenseRevisions;
}

const scenarioUser: SessionOf = ({ session }) => session;

/**
 * The MSW handlers of the product's API, backed by a simulated backend, for `createRequestHandler`. The last one responds to
 * every request that no operation has.
 */
export function createHandlers(
  backend: Backend,
  {
    apiBase,
    basePath = '',
    sessionOf = scenarioUser,
    report = console.error,
    unchangedReads,
    revisions = createLicenseRevisions(),
  }: HandlersOptions,
): RequestHandler[] {
  const respond = createResponder(backend, apiBase, report);
  const route = createRoute(backend, { apiBase, basePath, respond, sessionOf, revisions, unchangedReads });
  return [
    ...sessionHandlers(route, basePath),
    ...productHandlers(route, basePath),
    ...systemHandlers(route, backend),
    ...licenseHandlers(route, revisions),
    ...activityHandlers(route, backend),
    ...registrationHandlers(route),
    ...renewalHandlers(route),
    ...reservationHandlers(route),
    ...transportHandlers(route),
    ...subscriptionHandlers(route),
    ...modeHandlers(route),
    // No stream: the page polls. A server answers before this handler (`createEventStreams`). In the page a stream would
    // never come back through the worker, which passes on whole responses only.
    http.get(`${apiBase}${eventsPath}`, ({ request }) =>
      respond('getEvents', request, (requestId) =>
        backend.run((_view, now) => ({ value: { response: noContent({ requestId, now }), now, delayMs: 0 } })),
      ),
    ),
    // All other requests get a problem: 404 or 405.
    http.all(always, ({ request }) =>
      respond('unknown', request, (requestId) =>
        backend.run(({ world }, now) => {
          const methods = methodsAt(new URL(request.url).pathname, new URL(apiBase, request.url).pathname);
          const body = problemOf({ problem: methods.length > 0 ? 'method-not-allowed' : 'not-found' }, requestId);
          const response = replyOf({ status: body.status, body }, { requestId, now });
          if (methods.length > 0) response.headers.set('Allow', methods.join(', '));
          return { value: { response, now, delayMs: responseDelay(world) } };
        }),
      ),
    ),
  ];
}

/** Matches every request. An MSW pattern would decode the escapes of the URL, and throw on a broken one. */
const always = () => true;

/**
 * The methods of the operations at a path, for the header Allow; empty when the API has no such path. Paths are
 * case-sensitive.
 */
function methodsAt(path: string, base: string): readonly string[] {
  const paths = [...Object.values(operations), { method: 'GET', path: eventsPath }];
  const methods = paths.filter((operation) => `${base}${operation.path}` === path);
  return methods.flatMap(({ method }) => (method === 'GET' ? [method, 'HEAD'] : [method]));
}
