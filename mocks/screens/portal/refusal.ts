import type { PortalRefusal as Refused } from '#mocks/cssm/portal-changes.ts';

/** Why the simulator refused something, as far as its error tells. */
export interface SimulatorRefusal {
  /** `unknown` is a failure of the simulator itself. */
  readonly problem: Refused['problem'] | 'unknown';
  /** The input that stands against it. */
  readonly field?: string;
}

/** What an error of the simulator's door says: `code-damaged: requestCode`. */
export function parseRefusal({ message }: Error): SimulatorRefusal {
  const [, problem, field] = /^([a-z]+(?:-[a-z]+)*)(?:: (\S+))?$/.exec(message) ?? [];
  if (!problem) return { problem: 'unknown' };
  return { problem: problem as Refused['problem'], ...(field !== undefined && { field }) };
}
