import type { HttpHandler } from 'msw';
import { deregister, register } from '#mocks/services/product-commands.ts';
import type { Route } from './route.ts';

/** Registration and deregistration. */
export function registrationHandlers(route: Route): HttpHandler[] {
  return [
    route.command('register', (view, { token, force, transportUrl }, now) =>
      register(view, { token, force, transportUrl, by: view.world.session.userName }, now),
    ),
    route.command('deregister', (view, _nothing, now) => deregister(view, { by: view.world.session.userName }, now)),
  ];
}
