import type { AuthorizationStatus } from '#src/contract/summary.ts';
import type { LicenseStatus } from '#src/contract/usage.ts';
import { somethingInUse } from './licenses.ts';
import type { Agent, Evaluation, Registered } from './state.ts';

/** A moment of simulated time in milliseconds since 1970-01-01T00:00Z. */
type Moment = number;

/** The registration that is in force: also while a registered product is being registered anew. */
export function registrationInForce(agent: Agent): Registered | undefined {
  const { registration } = agent;
  if (registration.status === 'registered') return registration;
  return registration.status === 'registering' ? registration.before : undefined;
}

/** Is all use covered? Derived, never stored (domain.md §1.3). */
export function authorizationStatusOf(agent: Agent, now: Moment): AuthorizationStatus {
  if (!somethingInUse(agent)) return 'no-licenses-in-use';
  const registered = registrationInForce(agent);
  if (!registered) return agent.evaluation.clock === 'expired' ? 'evaluation-expired' : 'evaluation';
  if (registered.authorization.deadlineAt <= now) return 'authorization-expired';
  return isCompliant(registered) ? 'authorized' : 'out-of-compliance';
}

/** Whether one licence is covered. `waiting` when the portal has not been heard about it yet. */
export function licenseStatusOf(agent: Agent, tag: string, now: Moment): LicenseStatus {
  const registered = registrationInForce(agent);
  const overall = authorizationStatusOf(agent, now);
  if (!registered || overall === 'no-licenses-in-use' || overall === 'authorization-expired') return overall;
  const answer = registered.authorization.licenses[tag];
  if (!answer) return 'waiting';
  return answer.compliant ? 'authorized' : 'out-of-compliance';
}

/** As of the last time the portal was heard: none of the licences it spoke of is short. */
export function isCompliant(registered: Registered): boolean {
  return Object.values(registered.authorization.licenses).every(({ compliant }) => compliant);
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

function resumed(evaluation: Evaluation, at: Moment): Evaluation {
  return evaluation.clock === 'paused' ? { clock: 'running', endsAt: at + evaluation.remaining } : evaluation;
}

function paused(evaluation: Evaluation, at: Moment): Evaluation {
  return evaluation.clock === 'running'
    ? { clock: 'paused', remaining: Math.max(0, evaluation.endsAt - at) }
    : evaluation;
}
