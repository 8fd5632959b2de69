import type { HttpHandler } from 'msw';
import { summaryOf } from '#mocks/agent/replies.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import { toIso } from '#mocks/codes/epoch.ts';
import type { LicenseRevisions } from './etag.ts';
import type { Route } from './route.ts';

/** The state of the licences and their usage. */
export function licenseHandlers(route: Route, revisions: LicenseRevisions): HttpHandler[] {
  return [
    route.query('getSummary', ({ world }, now) => summaryOf(world.agent, now)),
    route.query('getUsage', ({ world }, now) => ({
      ...usageOf(world.agent, now),
      // A count with the same result leaves the response as it is.
      countedAt: toIso(revisions(world, now).since),
    })),
  ];
}
