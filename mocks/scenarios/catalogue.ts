/** The names of the starting worlds (screens.md §2.2, §5). */
export const scenarioNames = [
  'evaluation',
  'evaluation-expired',
  'registering',
  'registration-retrying',
  'registration-failed',
  'registered',
  'cssm-unreachable',
  'token-expired',
  'already-registered',
] as const;

export type ScenarioName = (typeof scenarioNames)[number];

/** A starting world as it is offered to a reviewer. */
export interface ScenarioDescription {
  readonly name: ScenarioName;
  readonly description: string;
}
