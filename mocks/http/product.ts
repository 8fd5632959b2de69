import type { HttpHandler } from 'msw';
import { productOf } from '#mocks/agent/replies.ts';
import type { Route } from './route.ts';

/** What product this is and what it can do. */
export function productHandlers(route: Route): HttpHandler[] {
  return [route.query('getProduct', ({ world }) => productOf(world.agent))];
}
