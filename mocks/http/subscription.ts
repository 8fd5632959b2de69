import type { HttpHandler } from 'msw';
import { setTier } from '#mocks/services/product-commands.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';
import type { Route } from './route.ts';

const revision = ({ agent }: SimulatorState) => agent.revisions.subscription;

/** The licensed feature package. */
export function subscriptionHandlers(route: Route): HttpHandler[] {
  return [
    route.queryWithEtag('getSubscription', ({ world }) => ({ tier: world.agent.tier }), revision),
    route.update(
      'putSubscription',
      (view, { tier }, now) => setTier(view, { tier, by: view.world.session.userName }, now),
      revision,
    ),
  ];
}
