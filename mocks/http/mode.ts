import type { HttpHandler } from 'msw';
import { setMode } from '#mocks/services/product-commands.ts';
import type { ModeSetting } from '#src/contract/mode.ts';
import type { Route, StoredSetting } from './route.ts';

const setting: StoredSetting<ModeSetting> = {
  valueIn: ({ agent }) => agent.mode,
  revisionIn: ({ agent }) => agent.revisions.mode,
};

/** The payment mode: pre-paid or post-paid. */
export function modeHandlers(route: Route): HttpHandler[] {
  return [
    route.queryWithEtag('getMode', setting),
    route.update(
      'putMode',
      (view, next, now) => setMode(view, { setting: next, by: view.world.session.userName }, now),
      setting,
    ),
  ];
}
