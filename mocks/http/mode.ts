import type { HttpHandler } from 'msw';
import { setMode } from '#mocks/exchange/exchange.ts';
import type { World } from '#mocks/world.ts';
import type { Route } from './route.ts';

const revision = ({ agent }: World) => agent.revisions.mode;

/** How the product pays. */
export function modeHandlers(route: Route): HttpHandler[] {
  return [
    route.readTagged('getMode', ({ world }) => world.agent.mode, revision),
    route.edit(
      'putMode',
      (view, setting, now) => setMode(view, { setting, by: view.world.session.userName }, now),
      revision,
    ),
  ];
}
