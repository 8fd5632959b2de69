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

/** A starting world as it is offered to a reviewer. */
export interface ScenarioDescription {
  readonly name: ScenarioName;
  readonly description: string;
}
