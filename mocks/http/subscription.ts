import type { HttpHandler } from 'msw';
import { setTier } from '#mocks/services/product-commands.ts';
import type { Subscription } from '#src/contract/settings.ts';
import type { Route, StoredSetting } from './route.ts';

const setting: StoredSetting<Subscription> = {
  valueIn: ({ agent }) => ({ tier: agent.tier }),
  revisionIn: ({ agent }) => agent.revisions.subscription,
};

/** The licensed feature package. */
export function subscriptionHandlers(route: Route): HttpHandler[] {
  return [
    route.queryWithEtag('getSubscription', setting),
    route.update(
      'putSubscription',
      (view, { tier }, now) => setTier(view, { tier, by: view.world.session.userName }, now),
      setting,
    ),
  ];
}
