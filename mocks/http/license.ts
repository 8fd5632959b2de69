import type { HttpHandler } from 'msw';
import { summaryOf } from '#mocks/agent/replies.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import type { Route } from './route.ts';

/** The state of the licences and their usage. */
export function licenseHandlers(route: Route): HttpHandler[] {
  return [
    route.query('getSummary', ({ world }, now) => summaryOf(world.agent, now)),
    route.query('getUsage', ({ world }, now) => usageOf(world.agent, now)),
  ];
}
