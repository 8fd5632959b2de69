import { http, type RequestHandler } from 'msw';
import type { Backend } from '#mocks/backend.ts';
import type { SessionOf } from '#mocks/people/people.ts';
import { activityHandlers } from './activity.ts';
import { createAnswering, heldBack } from './answering.ts';
import { licenseHandlers } from './license.ts';
import { modeHandlers } from './mode.ts';
import { problemOf } from './problem.ts';
import { productHandlers } from './product.ts';
import { registrationHandlers } from './registration.ts';
import { renewalHandlers } from './renewals.ts';
import { replyOf } from './reply.ts';
import { reservationHandlers } from './reservation.ts';
import { createRoute } from './route.ts';
import { sessionHandlers } from './session.ts';
import { subscriptionHandlers } from './subscription.ts';
import { systemHandlers } from './system.ts';
import { transportHandlers } from './transport.ts';

interface HandlersOptions {
  /** A path, or an address with one. */
  readonly apiBase: string;
  /** Whose session a request is of; the scenario's own user's unless told. */
  readonly sessionOf?: SessionOf;
}

const ownUser: SessionOf = ({ session }) => session;

/** The product's API over a simulated backend. */
export function createHandlers(backend: Backend, { apiBase, sessionOf = ownUser }: HandlersOptions): RequestHandler[] {
  const answering = createAnswering(backend, apiBase);
  const route = createRoute(backend, apiBase, answering, sessionOf);
  return [
    ...sessionHandlers(route),
    ...productHandlers(route),
    ...systemHandlers(route, backend),
    ...licenseHandlers(route),
    ...activityHandlers(route, backend),
    ...registrationHandlers(route),
    ...renewalHandlers(route),
    ...reservationHandlers(route),
    ...transportHandlers(route),
    ...subscriptionHandlers(route),
    ...modeHandlers(route),
    // Whatever else is asked for is not simulated: said loudly, so that nobody takes silence for an answer.
    http.all(isUnder(apiBase), ({ request }) =>
      answering('not-simulated', request, (requestId) =>
        backend.run(({ world }, now) => {
          const body = problemOf({ problem: 'not-simulated' }, requestId);
          const response = replyOf({ status: body.status, body }, { requestId, now });
          return { value: { response, now, heldFor: heldBack(world) } };
        }),
      ),
    ),
  ];
}

/** Whether something of the API is asked for. A pattern would read the escapes of the address, and fail where one is broken. */
function isUnder(apiBase: string): (asked: { readonly request: Request }) => boolean {
  return ({ request }) => request.url.startsWith(new URL(`${apiBase}/`, request.url).href);
}
