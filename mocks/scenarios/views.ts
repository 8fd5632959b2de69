import type { ScenarioView } from './scenario-view.ts';
import { cancelViews } from './views/cancel.ts';
import { clusterViews } from './views/cluster.ts';
import { frameViews } from './views/frame.ts';
import { leaveViews } from './views/leave.ts';
import { portalViews } from './views/portal.ts';
import { registerViews } from './views/register.ts';
import { reserveViews } from './views/reserve.ts';
import { returnViews } from './views/return.ts';
import { settingsViews } from './views/settings.ts';
import { transportViews } from './views/transport.ts';
import { updateViews } from './views/update.ts';

const all = {
  ...registerViews,
  ...reserveViews,
  ...cancelViews,
  ...updateViews,
  ...returnViews,
  ...transportViews,
  ...settingsViews,
  ...leaveViews,
  ...frameViews,
  ...clusterViews,
  ...portalViews,
};

/** The name of a view. */
export type ViewName = keyof typeof all;

/** Every dialog and step of a wizard in the states it has (screens.md §3), and what the frame and the portal show. */
export const views: Readonly<Record<ViewName, ScenarioView>> = all;

/** Their names, in the order in which they are offered. */
export const viewNames = Object.keys(views) as readonly ViewName[];

/** The view of this name; nothing when it is a world's. */
export function viewNamed(name: string): ScenarioView | undefined {
  return Object.hasOwn(views, name) ? views[name as ViewName] : undefined;
}
