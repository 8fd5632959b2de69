import type { HttpHandler } from 'msw';
import { setTier } from '#mocks/exchange/exchange.ts';
import type { World } from '#mocks/world.ts';
import type { Route } from './route.ts';

const revision = ({ agent }: World) => agent.revisions.subscription;

/** Which feature package is licensed. */
export function subscriptionHandlers(route: Route): HttpHandler[] {
  return [
    route.readTagged('getSubscription', ({ world }) => ({ tier: world.agent.tier }), revision),
    route.edit(
      'putSubscription',
      (view, { tier }, now) => setTier(view, { tier, by: view.world.session.userName }, now),
      revision,
    ),
  ];
}
