import type { ProductKind } from '#mocks/agent/state.ts';

/** The names of the starting worlds (screens.md §2.2, §5). */
export const scenarioNames = [
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
  'out-of-compliance',
  'term-ended',
  'renewal-failed',
  'authorization-expired',
  'registration-expired',
  'utility',
  'reservation-pending',
  'reservation-authorized',
  'reservation-not-allowed',
  'reserved',
  'reserved-no-usage',
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
] as const;

/** One of these names. */
export type ScenarioName = (typeof scenarioNames)[number];

/** Those that are about what one product alone has; all others begin with either (screens.md §5). */
export const productOfScenario: Partial<Readonly<Record<ScenarioName, ProductKind>>> = {
  'evaluation-gateway': 'cyber-vision',
  'evaluation-utility': 'cyber-vision',
  'out-of-compliance': 'cyber-vision',
  'term-ended': 'cyber-vision',
  utility: 'cyber-vision',
  'reserved-universal': 'secure-workload',
  'reserved-over-used': 'cyber-vision',
  'reserved-term-ended': 'cyber-vision',
  'reserved-lapsed': 'cyber-vision',
  'proxy-denied': 'cyber-vision',
};

const productKinds = ['cyber-vision', 'secure-workload'] as const satisfies readonly ProductKind[];

/** The product of this name, or an error that lists the known ones. */
export function productNamed(name: string): ProductKind {
  const found = productKinds.find((known) => known === name);
  if (!found) throw new Error(`There is no product “${name}”. The products are: ${productKinds.join(', ')}.`);
  return found;
}

/** A starting world as it is offered to a reviewer. */
export interface ScenarioDescription {
  readonly name: ScenarioName;
  readonly description: string;
}
