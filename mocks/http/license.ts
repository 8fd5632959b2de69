import type { HttpHandler } from 'msw';
import { summaryOf } from '#mocks/agent/replies.ts';
import { usageOf } from '#mocks/agent/usage.ts';
import { emptyHistory, usageHistoryOf } from '#mocks/agent/usage-history.ts';
import { toIso } from '#mocks/codes/epoch.ts';
import { historyDays } from '#src/contract/usage.ts';
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
    route.queryRecords(
      'getUsageHistory',
      ({ world }, now) => ({ world, now }),
      async ({ world: { usageHistory = emptyHistory, agent }, now }, request) =>
        usageHistoryOf(usageHistory, agent, Number(daysIn(request).data), now),
      (request) => daysIn(request).success,
    ),
  ];
}

/** The number of days that a request names. */
const daysIn = (request: Request) => historyDays.safeParse(new URL(request.url).searchParams.get('days') ?? undefined);
