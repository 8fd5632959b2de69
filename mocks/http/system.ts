import type { HttpHandler } from 'msw';
import { summaryOf, systemOf } from '#mocks/agent/replies.ts';
import type { Backend } from '#mocks/backend.ts';
import { toIso } from '#mocks/codes/epoch.ts';
import type { Route } from './route.ts';

/** Number of activity entries in a support bundle. */
const bundledEntryCount = 100;

/** The installation, and the support bundle. */
export function systemHandlers(route: Route, { store }: Backend): HttpHandler[] {
  return [
    route.query('getSystem', ({ world }) => systemOf(world.agent)),
    route.queryRecords(
      'getDiagnostic',
      ({ world }, now) => ({
        madeAt: toIso(now),
        system: systemOf(world.agent),
        summary: summaryOf(world.agent, now),
        versions: { product: world.agent.version, api: '1', simulator: '1' },
      }),
      async (bundle) => ({ ...bundle, activity: [...(await store.activity({ limit: bundledEntryCount }))] }),
    ),
  ];
}
