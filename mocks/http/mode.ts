import type { HttpHandler } from 'msw';
import { setMode } from '#mocks/services/product-commands.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';
import type { Route } from './route.ts';

const revision = ({ agent }: SimulatorState) => agent.revisions.mode;

/** The payment mode: pre-paid or post-paid. */
export function modeHandlers(route: Route): HttpHandler[] {
  return [
    route.queryWithEtag('getMode', ({ world }) => world.agent.mode, revision),
    route.update(
      'putMode',
      (view, setting, now) => setMode(view, { setting, by: view.world.session.userName }, now),
      revision,
    ),
  ];
}
