import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { AuthorizationStatus } from '#src/contract/summary.ts';
import type { LicenseStatus } from '#src/contract/usage.ts';
import { pauseEvaluation, resumeEvaluation } from './evaluation.ts';
import { hasLicensesInUse, usedLicenses } from './licenses.ts';
import { descriptionOf } from './products/products.ts';
import type { ReservedState } from './reservation.ts';
import { isCovered, withOverUse } from './reservation-coverage.ts';
import type { Agent, RegisteredState } from './state.ts';

/** The registration in force, also while a registered product registers again. */
export function activeRegistration(agent: Agent): RegisteredState | undefined {
  const { registration } = agent;
  if (registration.status === 'registered') return registration;
  return registration.status === 'registering' ? registration.before : undefined;
}

/** The reservation in force; `undefined` once it has lapsed. */
export function activeReservation({ registration }: Agent): ReservedState | undefined {
  return registration.status === 'reserved' && registration.lapsedAt === undefined ? registration : undefined;
}

/** The authorization status: the worst status of the licences in use. Derived, never stored (domain.md §1.3). */
export function authorizationStatusOf(agent: Agent, now: EpochMs): AuthorizationStatus {
  if (!hasLicensesInUse(agent)) return 'no-licenses-in-use';
  const reserved = activeReservation(agent);
  if (reserved) return reserved.overUsedSince === undefined ? 'reserved' : 'out-of-compliance';
  const registered = activeRegistration(agent);
  if (!registered) return evaluationStatusOf(agent);
  const { deadlineAt, licenses } = registered.authorization;
  if (deadlineAt <= now) return 'authorization-expired';
  return Object.keys(usedLicenses(agent)).some((tag) => licenses[tag]?.shortage) ? 'out-of-compliance' : 'authorized';
}

/** The status of one licence; `waiting` until the portal has reported on it. */
export function licenseStatusOf(agent: Agent, tag: string, now: EpochMs): LicenseStatus {
  const used = usedLicenses(agent)[tag];
  if (!used) return 'no-licenses-in-use';
  const reserved = activeReservation(agent);
  if (reserved) return isCovered(reserved, tag, used) ? 'authorized' : 'out-of-compliance';
  const registered = activeRegistration(agent);
  if (!registered) return descriptionOf(agent).showsUnregistered ? 'unregistered' : evaluationStatusOf(agent);
  if (registered.authorization.deadlineAt <= now) return 'authorization-expired';
  const answer = registered.authorization.licenses[tag];
  if (!answer) return 'waiting';
  return answer.shortage ? 'out-of-compliance' : 'authorized';
}

function evaluationStatusOf({ evaluation }: Agent): 'evaluation' | 'evaluation-expired' {
  return evaluation.clock === 'expired' ? 'evaluation-expired' : 'evaluation';
}

/** Whether the portal's last response reported no shortage. */
export function wasCompliant({ authorization }: RegisteredState): boolean {
  return Object.values(authorization.licenses).every(({ shortage }) => !shortage);
}

/**
 * Updates the derived state after a change at this time. A reservation is over-used from the time at which it no longer
 * covers the use. The evaluation runs only while no registration or reservation is in force and licences are in use
 * (domain.md §1.5). A new authorization status gets a new date.
 */
export function withDerivedState(before: Agent, next: Agent, at: EpochMs): Agent {
  const { registration } = next;
  const updated =
    registration.status === 'reserved' ? { ...next, registration: withOverUse(next, registration, at) } : next;
  const isEvaluating = !activeRegistration(updated) && !activeReservation(updated) && hasLicensesInUse(updated);
  const agent = {
    ...updated,
    evaluation: isEvaluating ? resumeEvaluation(updated.evaluation, at) : pauseEvaluation(updated.evaluation, at),
  };
  return authorizationStatusOf(before, at) === authorizationStatusOf(agent, at) ? agent : { ...agent, statusSince: at };
}
