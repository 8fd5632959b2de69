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
import { timelineViews } from './views/timeline.ts';
import { transportViews } from './views/transport.ts';
import { updateViews } from './views/update.ts';
import { usageViews } from './views/usage.ts';

const all = {
  ...registerViews,
  ...reserveViews,
  ...cancelViews,
  ...updateViews,
  ...returnViews,
  ...transportViews,
  ...settingsViews,
  ...leaveViews,
  ...usageViews,
  ...timelineViews,
  ...frameViews,
  ...clusterViews,
  ...portalViews,
};

/** The name of a view. */
export type ViewName = keyof typeof all;

/** All views: every dialog and wizard step in its states (screens.md §3), the frame, and the portal. */
export const views: Readonly<Record<ViewName, ScenarioView>> = all;

/** The names of the views, in display order. */
export const viewNames = Object.keys(views) as readonly ViewName[];

/** The view of this name; undefined for a starting state. */
export function viewNamed(name: string): ScenarioView | undefined {
  return Object.hasOwn(views, name) ? views[name as ViewName] : undefined;
}
