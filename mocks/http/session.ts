import type { HttpHandler } from 'msw';
import type { Route } from './route.ts';

/** Where the host product lets one sign in again: its front page. */
const signInUrl = '/';

/** Who is signed in. */
export function sessionHandlers(route: Route): HttpHandler[] {
  return [route.read('getSession', ({ world }) => ({ ...world.session, signInUrl }))];
}
