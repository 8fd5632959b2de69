import type { HttpHandler } from 'msw';
import { setTransport, testConnection } from '#mocks/services/product-commands.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';
import type { Route } from './route.ts';

const revision = ({ agent }: SimulatorState) => agent.revisions.transport;

/** The transport from the product to the portal, and the test of a transport before it is saved. */
export function transportHandlers(route: Route): HttpHandler[] {
  return [
    route.queryWithEtag('getTransport', ({ world }) => world.agent.transport, revision),
    route.update(
      'putTransport',
      (view, transport, now) => setTransport(view, { transport, by: view.world.session.userName }, now),
      revision,
    ),
    route.check('testConnection', (view, { transport }, now) => testConnection(view, transport, now)),
  ];
}
