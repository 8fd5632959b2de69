import type { ProductKind } from '#mocks/agent/state.ts';
import type { ApiFault, Network } from '#mocks/simulator-state.ts';
import type { OperationId } from '#src/contract/operations.ts';
import type { Role } from '#src/contract/session.ts';
import type { WorldName } from './world-names.ts';

/** The groups of scenarios, in display order. */
export const scenarioGroups = [
  'evaluation',
  'registration',
  'registered',
  'reserved',
  'trouble',
  'awkward',
  'register-dialog',
  'reservation-dialogs',
  'settings-dialogs',
  'other-dialogs',
  'usage',
  'timeline',
  'frame',
  'secure-workload',
  'portal',
] as const;

/** A group of scenarios. */
export type ScenarioGroup = (typeof scenarioGroups)[number];

/**
 * A view of a starting state: the path of a page or dialog, a role, faults and latency, and if needed a play function
 * with user actions.
 */
export interface ScenarioView {
  readonly world: WorldName;
  /** One sentence for a reviewer. */
  readonly description: string;
  readonly group: ScenarioGroup;
  /** The path of its page, in the app or the simulated portal. Default: the License page. */
  readonly at?: string;
  /** The role of the user, unless the options name another. Default: admin. */
  readonly role?: Role;
  /** The only product of the view. Absent if it supports every product of its starting state. */
  readonly product?: ProductKind;
  /** Faults by operation of the contract; `*` applies to every operation without one of its own. */
  readonly faults?: Readonly<Partial<Record<OperationId | '*', ApiFault>>>;
  /** The delay of every API response, in milliseconds. */
  readonly latency?: number;
  /** The network between product and portal. Default: as the history left it. */
  readonly line?: Network;
  /**
   * A description of the user actions that lead to the displayed state. A view with this text has a play function of
   * the same name in mocks/screens/plays; all others are shown by state and path alone.
   */
  readonly play?: string;
}

/** Defines the views of one group. */
export function defineViews<Name extends string>(
  group: ScenarioGroup,
  views: Readonly<Record<Name, Omit<ScenarioView, 'group'>>>,
): Readonly<Record<Name, ScenarioView>> {
  const entries = Object.entries<Omit<ScenarioView, 'group'>>(views).map(([name, view]) => [name, { group, ...view }]);
  return Object.fromEntries(entries);
}
