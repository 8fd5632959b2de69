import type { HttpHandler } from 'msw';
import { productOf } from '#mocks/agent/replies.ts';
import type { Route } from './route.ts';

/** The product and its capabilities. */
export function productHandlers(route: Route, basePath: string): HttpHandler[] {
  return [route.query('getProduct', ({ world }) => productOf(world.agent, basePath))];
}
