import type { HttpHandler } from 'msw';
import { deregister, register } from '#mocks/exchange.ts';
import type { Route } from './route.ts';

/** Registering and deregistering. This product takes no address of the portal here: `transportUrl` is left alone. */
export function registrationHandlers(route: Route): HttpHandler[] {
  return [
    route.act('register', (view, { token, force }, now) =>
      register(view, { token, force, by: view.world.session.userName }, now),
    ),
    route.act('deregister', (view, _nothing, now) => deregister(view, { by: view.world.session.userName }, now)),
  ];
}
