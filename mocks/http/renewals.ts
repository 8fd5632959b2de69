import type { HttpHandler } from 'msw';
import { renew } from '#mocks/services/product-commands.ts';
import type { Route } from './route.ts';

/** Manual renewal of the authorization or the registration. */
export function renewalHandlers(route: Route): HttpHandler[] {
  return [route.command('renew', (view, { kind }, now) => renew(view, { kind, by: view.world.session.userName }, now))];
}
