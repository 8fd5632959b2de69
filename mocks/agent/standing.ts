import type { AuthorizationStatus } from '#src/contract/summary.ts';
import type { LicenseStatus } from '#src/contract/usage.ts';
import { paused, resumed } from './evaluation.ts';
import { somethingInUse, usedLicenses } from './licenses.ts';
import type { Agent, Registered } from './state.ts';

/** A moment of simulated time in milliseconds since 1970-01-01T00:00Z. */
type Moment = number;

/** The registration that is in force: also while a registered product is being registered anew. */
export function registrationInForce(agent: Agent): Registered | undefined {
  const { registration } = agent;
  if (registration.status === 'registered') return registration;
  return registration.status === 'registering' ? registration.before : undefined;
}

/** Is all use covered? Derived, never stored: the worst of the licences in use (domain.md §1.3). */
export function authorizationStatusOf(agent: Agent, now: Moment): AuthorizationStatus {
  if (!somethingInUse(agent)) return 'no-licenses-in-use';
  const registered = registrationInForce(agent);
  if (!registered) return agent.evaluation.clock === 'expired' ? 'evaluation-expired' : 'evaluation';
  const { deadlineAt, licenses } = registered.authorization;
  if (deadlineAt <= now) return 'authorization-expired';
  return Object.keys(usedLicenses(agent)).some((tag) => licenses[tag]?.shortage) ? 'out-of-compliance' : 'authorized';
}

/** Whether one licence is covered. `waiting` when the portal has not been heard about it yet. */
export function licenseStatusOf(agent: Agent, tag: string, now: Moment): LicenseStatus {
  if (!usedLicenses(agent)[tag]) return 'no-licenses-in-use';
  const registered = registrationInForce(agent);
  const overall = authorizationStatusOf(agent, now);
  if (!registered || overall === 'authorization-expired') return overall;
  const answer = registered.authorization.licenses[tag];
  if (!answer) return 'waiting';
  return answer.shortage ? 'out-of-compliance' : 'authorized';
}

/** Whether the portal, the last time it was heard, spoke of no shortage. */
export function wasCompliant({ authorization }: Registered): boolean {
  return Object.values(authorization.licenses).every(({ shortage }) => !shortage);
}

/**
 * The agent after something happened at this moment, with what follows from it by itself: the evaluation runs only
 * while unregistered and something is in use (domain.md §1.5), and a new authorization status has a new date.
 */
export function followed(before: Agent, became: Agent, at: Moment): Agent {
  const runs = !registrationInForce(became) && somethingInUse(became);
  const agent = { ...became, evaluation: runs ? resumed(became.evaluation, at) : paused(became.evaluation, at) };
  return authorizationStatusOf(before, at) === authorizationStatusOf(agent, at) ? agent : { ...agent, statusSince: at };
}
