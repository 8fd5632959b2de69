import type { PortalRefusal as Refused } from '#mocks/cssm/portal-changes.ts';

/** Reason of a refusal by the simulator, parsed from its error. */
export interface SimulatorRefusal {
  /** `unknown` is an internal error of the simulator. */
  readonly problem: Refused['problem'] | 'unknown';
  /** The invalid input. */
  readonly field?: string;
}

/** Parses an error message of the simulator, such as `code-damaged: requestCode`. */
export function parseRefusal({ message }: Error): SimulatorRefusal {
  const [, problem, field] = /^([a-z]+(?:-[a-z]+)*)(?:: (\S+))?$/.exec(message) ?? [];
  if (!problem) return { problem: 'unknown' };
  return { problem: problem as Refused['problem'], ...(field !== undefined && { field }) };
}
