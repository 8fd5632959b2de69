import type { HttpHandler } from 'msw';
import { setTransport, testConnection } from '#mocks/services/product-commands.ts';
import type { Transport } from '#src/contract/settings.ts';
import type { Route, StoredSetting } from './route.ts';

const setting: StoredSetting<Transport> = {
  valueIn: ({ agent }) => agent.transport,
  revisionIn: ({ agent }) => agent.revisions.transport,
};

/** The transport from the product to the portal, and the test of a transport before it is saved. */
export function transportHandlers(route: Route): HttpHandler[] {
  return [
    route.queryWithEtag('getTransport', setting),
    route.update(
      'putTransport',
      (view, transport, now) => setTransport(view, { transport, by: view.world.session.userName }, now),
      setting,
    ),
    route.check('testConnection', (view, { transport }, now) => testConnection(view, transport, now)),
  ];
}
