import type { HttpHandler } from 'msw';
import { signInPath } from './problem.ts';
import type { Route } from './route.ts';

/** The signed-in user and role. */
export function sessionHandlers(route: Route, basePath: string): HttpHandler[] {
  return [
    route.query('getSession', ({ world: { session } }) => ({
      userName: session.userName,
      role: session.role,
      signInUrl: basePath + signInPath,
    })),
  ];
}
