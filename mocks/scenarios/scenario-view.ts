import type { ProductKind } from '#mocks/agent/state.ts';
import type { ApiFault, Network } from '#mocks/simulator-state.ts';
import type { OperationId } from '#src/contract/operations.ts';
import type { Role } from '#src/contract/session.ts';
import type { ScenarioGroup, WorldName } from './names.ts';

/**
 * How one world is looked at: a step of a dialog by its own address, a role, faults, latency; and, where that is not
 * enough, what is done on the screen before it is looked at.
 */
export interface ScenarioView {
  readonly world: WorldName;
  /** One sentence for a reviewer. */
  readonly description: string;
  readonly group: ScenarioGroup;
  /** Where it is seen: a path of the app, or one of the simulated portal; the License page unless told. */
  readonly at?: string;
  /** Who is signed in, unless somebody asks for another; an administrator unless told. */
  readonly role?: Role;
  /** The one product it is about; without it every product that its world is about. */
  readonly product?: ProductKind;
  /** Faults by operation of the contract; `*` is every operation without one of its own. */
  readonly faults?: Readonly<Partial<Record<OperationId | '*', ApiFault>>>;
  /** How long every answer of the API is held back, in milliseconds. */
  readonly latency?: number;
  /** The line to the portal, where it is not as the world's past left it. */
  readonly line?: Network;
  /**
   * What is done on the screen before it is looked at, in words. Who has such a sentence has a play of the same name in
   * mocks/screens/plays; all others are shown by world and address alone.
   */
  readonly play?: string;
}

/** The views of one group. */
export function defineViews<Name extends string>(
  group: ScenarioGroup,
  views: Readonly<Record<Name, Omit<ScenarioView, 'group'>>>,
): Readonly<Record<Name, ScenarioView>> {
  const entries = Object.entries<Omit<ScenarioView, 'group'>>(views).map(([name, view]) => [name, { group, ...view }]);
  return Object.fromEntries(entries);
}
