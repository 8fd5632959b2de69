import { type ProductKind, productKinds } from '#mocks/agent/state.ts';
import { paths } from '#src/paths.ts';
import { type ViewName, viewNamed, viewNames } from './views.ts';

/** The names of the starting worlds (screens.md §2.2, §5). */
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

/** One of these names. */
export type WorldName = (typeof worldNames)[number];

/** All that can be asked for by name: the worlds, then the views of them. */
export const scenarioNames: readonly ScenarioName[] = [...worldNames, ...viewNames];

/** The name of a world, or of a view of one. */
export type ScenarioName = WorldName | ViewName;

/** What the scenarios are about, in the order in which they are offered. */
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

/** One of these groups. */
export type ScenarioGroup = (typeof scenarioGroups)[number];

/** The worlds that are about what one product alone has; all others begin with either (screens.md §5). */
const productOfWorld: Partial<Readonly<Record<WorldName, ProductKind>>> = {
  // A cluster has no Transport Gateway and no proxy to set, and no utility mode (screens.md §0).
  'evaluation-gateway': 'cyber-vision',
  'evaluation-utility': 'cyber-vision',
  utility: 'cyber-vision',
  'proxy-denied': 'cyber-vision',
  // A cluster's reservation never lapses: “No features are affected.”
  'reserved-lapsed': 'cyber-vision',
  // A Center has no universal reservation.
  'reserved-universal': 'secure-workload',
  'reservation-authorized-universal': 'secure-workload',
  // Nor has it deployment roles.
  standby: 'secure-workload',
  'federation-leader': 'secure-workload',
  'federation-follower': 'secure-workload',
};

/** The world that is looked at: its own name, or that of the view's. */
export function worldNameOf(name: ScenarioName): WorldName {
  return viewNamed(name)?.world ?? (name as WorldName);
}

/** The one product that a scenario is about; nothing when it begins with either. */
export function productOfScenario(name: ScenarioName): ProductKind | undefined {
  return viewNamed(name)?.product ?? productOfWorld[worldNameOf(name)];
}

/** Where a scenario is seen: a path of the app or of the simulated portal. */
export function startPathOf(name: ScenarioName): string {
  return viewNamed(name)?.at ?? paths.licenses();
}

/** The product of this name, or an error that lists the known ones. */
export function parseProduct(name: string): ProductKind {
  const match = productKinds.find((kind) => kind === name);
  if (!match) throw new Error(`There is no product “${name}”. The products are: ${productKinds.join(', ')}.`);
  return match;
}

/** A scenario as it is offered to a reviewer. */
export interface ScenarioDescription {
  readonly name: ScenarioName;
  /** One sentence. */
  readonly description: string;
  readonly group: ScenarioGroup;
  /** Where it is seen: a path of the app or of the simulated portal. */
  readonly at: string;
  /** The one product it is about; without it, it begins with either. */
  readonly product?: ProductKind;
  /** What is done on the screen before it is looked at, where world and address alone do not show it. */
  readonly play?: string;
}
