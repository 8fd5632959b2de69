import type { HttpHandler } from 'msw';
import { setTransport, testConnection } from '#mocks/exchange/exchange.ts';
import type { World } from '#mocks/world.ts';
import type { Route } from './route.ts';

const revision = ({ agent }: World) => agent.revisions.transport;

/** How the product reaches the portal, and whether it would by another way. */
export function transportHandlers(route: Route): HttpHandler[] {
  return [
    route.readTagged('getTransport', ({ world }) => world.agent.transport, revision),
    route.edit(
      'putTransport',
      (view, transport, now) => setTransport(view, { transport, by: view.world.session.userName }, now),
      revision,
    ),
    route.act('testConnection', (view, { transport }, now) => testConnection(view, transport, now)),
  ];
}
