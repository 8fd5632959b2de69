import { type ProductKind, productKinds } from '#mocks/agent/state.ts';
import { paths } from '#src/paths.ts';
import { type ViewName, viewNamed, viewNames } from './views.ts';

/** The names of the starting states (screens.md §2.2, §5). */
export const worldNames = [
  'evaluation',
  'evaluation-ending',
  'evaluation-expired',
  'evaluation-gateway',
  'evaluation-utility',
  'registering',
  'registration-retrying',
  'registration-failed',
  'registered',
  'registered-no-usage',
  'registered-after-evaluation',
  'out-of-compliance',
  'term-ended',
  'renewal-failed',
  'authorization-expired',
  'registration-expired',
  'utility',
  'on-prem-overdue',
  'on-prem-removed',
  'reservation-pending',
  'reservation-authorized',
  'reservation-authorized-universal',
  'reservation-not-allowed',
  'reserved',
  'reserved-no-usage',
  'reserved-after-evaluation',
  'reserved-universal',
  'reserved-over-used',
  'reserved-term-ended',
  'reserved-lapsed',
  'update-authorized',
  'update-unconfirmed',
  'return-unacknowledged',
  'left-behind',
  'removed-in-portal',
  'cssm-unreachable',
  'proxy-denied',
  'clock-skew',
  'token-expired',
  'already-registered',
  'cancelled-on-one-side',
  'near-limit',
  'many-licenses',
  'large-account',
  'long-names',
  'empty-usage',
  'standby',
  'federation-leader',
  'federation-follower',
] as const;

/** The name of a starting state. */
export type WorldName = (typeof worldNames)[number];

/** All scenario names: first the starting states, then the views of them. */
export const scenarioNames: readonly ScenarioName[] = [...worldNames, ...viewNames];

/** The name of a starting state, or of a view of one. */
export type ScenarioName = WorldName | ViewName;

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
  'frame',
  'secure-workload',
  'portal',
] as const;

/** A group of scenarios. */
export type ScenarioGroup = (typeof scenarioGroups)[number];

/** Starting states that only one product has; all others support both products (screens.md §5). */
const productOfWorld: Partial<Readonly<Record<WorldName, ProductKind>>> = {
  // A cluster has no transport dialog and no utility mode (screens.md §0).
  'evaluation-gateway': 'cyber-vision',
  'evaluation-utility': 'cyber-vision',
  utility: 'cyber-vision',
  'proxy-denied': 'cyber-vision',
  // A cluster's reservation never lapses: “No features are affected.”
  'reserved-lapsed': 'cyber-vision',
  // A Center has no universal reservation.
  'reserved-universal': 'secure-workload',
  'reservation-authorized-universal': 'secure-workload',
  // A Center has no deployment roles.
  standby: 'secure-workload',
  'federation-leader': 'secure-workload',
  'federation-follower': 'secure-workload',
};

/** The starting state of a scenario: its own name, or that of the view's underlying state. */
export function worldNameOf(name: ScenarioName): WorldName {
  return viewNamed(name)?.world ?? (name as WorldName);
}

/** The only product of a scenario; undefined when it supports both. */
export function productOfScenario(name: ScenarioName): ProductKind | undefined {
  return viewNamed(name)?.product ?? productOfWorld[worldNameOf(name)];
}

/** The path of a scenario's first page, in the app or the simulated portal. */
export function startPathOf(name: ScenarioName): string {
  return viewNamed(name)?.at ?? paths.licenses();
}

/** The product of this name. Throws an error that lists the valid ones if there is none. */
export function parseProduct(name: string): ProductKind {
  const match = productKinds.find((kind) => kind === name);
  if (!match) throw new Error(`There is no product “${name}”. The products are: ${productKinds.join(', ')}.`);
  return match;
}

/** A scenario as displayed in the Lab. */
export interface ScenarioDescription {
  readonly name: ScenarioName;
  /** One sentence. */
  readonly description: string;
  readonly group: ScenarioGroup;
  /** The path of its first page, in the app or the simulated portal. */
  readonly at: string;
  /** The only product of the scenario. Absent if it supports both. */
  readonly product?: ProductKind;
  /** User actions that lead to the displayed state, if its start and path alone do not show it. */
  readonly play?: string;
}
