import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type AgentUpdate, systemActor, withActivity } from './activity.ts';
import { activeRegistration, withDerivedState } from './derived-state.ts';
import { nextWarning } from './evaluation.ts';
import { hasLicensesInUse } from './licenses.ts';
import { lapsesAt, nextTermEnd } from './reservation-coverage.ts';
import type { Agent, AgentRegistration, CommunicationFailure } from './state.ts';

/** The kinds of timers (domain.md §2). */
export type TimerKind =
  | 'registration-answer'
  | 'registration-retry'
  | 'authorization-renewal'
  | 'certificate-renewal'
  | 'utility-report'
  | 'evaluation-warning'
  | 'evaluation-end'
  | 'authorization-deadline'
  | 'certificate-expiry'
  | 'reservation-term-end'
  | 'reservation-lapse';

/** A timer of the agent. */
export interface AgentTimer {
  readonly kind: TimerKind;
  readonly at: EpochMs;
  /** Failure of the previous attempt, if this timer repeats it. */
  readonly lastFailure?: CommunicationFailure | undefined;
}

/** All timers of the agent. Timers at the same time fire in this order: renewals before expiries. */
export function timersOf(agent: Agent): readonly AgentTimer[] {
  const { registration, evaluation, statusSince } = agent;
  const timers: AgentTimer[] = [];
  if (registration.status === 'registering') timers.push({ kind: 'registration-answer', at: registration.answerDueAt });
  if (registration.status === 'retrying') {
    timers.push({ kind: 'registration-retry', at: registration.nextAttemptAt, lastFailure: registration.lastFailure });
  }
  if (registration.status === 'registered') {
    const { authorization, certificate, utility, lastFailure } = registration;
    timers.push({ kind: 'authorization-renewal', at: authorization.nextAt, lastFailure: authorization.lastFailure });
    timers.push({ kind: 'certificate-renewal', at: certificate.renewsAt, lastFailure });
    if (utility) timers.push({ kind: 'utility-report', at: utility.nextReportAt, lastFailure: utility.lastFailure });
  }
  if (registration.status === 'reserved') {
    const [termEnd, lapse] = [nextTermEnd(registration), lapsesAt(agent, registration)];
    if (termEnd !== undefined) timers.push({ kind: 'reservation-term-end', at: termEnd });
    if (lapse !== undefined) timers.push({ kind: 'reservation-lapse', at: lapse });
  }
  const active = activeRegistration(agent);
  if (active) {
    const { deadlineAt } = active.authorization;
    // After the deadline the status dates from it. With no licences in use there is no authorization that could expire.
    if (hasLicensesInUse(agent) && statusSince < deadlineAt) {
      timers.push({ kind: 'authorization-deadline', at: deadlineAt });
    }
    timers.push({ kind: 'certificate-expiry', at: active.certificate.expiresAt });
  }
  const warning = nextWarning(evaluation);
  if (warning) timers.push({ kind: 'evaluation-warning', at: warning.at });
  if (evaluation.clock === 'running') timers.push({ kind: 'evaluation-end', at: evaluation.endsAt });
  return timers;
}

/** Records a warning that the evaluation will end soon. */
export function warnOfEvaluationEnd(agent: Agent, at: EpochMs): AgentUpdate {
  const { evaluation } = agent;
  const warning = nextWarning(evaluation);
  if (evaluation.clock === 'expired' || !warning) return { agent, activity: [] };
  const next = { ...agent, evaluation: { ...evaluation, warnedAt: warning.days } };
  return withActivity(next, [{ actor: systemActor, kind: 'evaluation-ending', result: 'observed' }], at);
}

/** Ends the 90 days of evaluation. */
export function endEvaluation(agent: Agent, at: EpochMs): AgentUpdate {
  const next = withDerivedState(agent, { ...agent, evaluation: { clock: 'expired', expiredAt: at } }, at);
  return withActivity(next, [{ actor: systemActor, kind: 'evaluation-expired', result: 'observed' }], at);
}

/** Expires the authorization after 90 days without a successful request. */
export function passAuthorizationDeadline(agent: Agent, at: EpochMs): AgentUpdate {
  return withActivity(
    { ...agent, statusSince: at },
    [{ actor: systemActor, kind: 'authorization-expired', result: 'observed' }],
    at,
  );
}

/**
 * Expires the identity certificate: the product becomes unregistered and the evaluation continues (domain.md §1.4). A
 * running registration attempt continues too.
 */
export function expireRegistration(agent: Agent, at: EpochMs): AgentUpdate {
  const next = withDerivedState(agent, { ...agent, registration: withoutCertificate(agent.registration, at) }, at);
  return withActivity(next, [{ actor: systemActor, kind: 'registration-expired', result: 'observed' }], at);
}

function withoutCertificate(registration: AgentRegistration, at: EpochMs): AgentRegistration {
  if (registration.status !== 'registering') return { status: 'expired', expiredAt: at };
  const { before: _expired, ...attempt } = registration;
  return attempt;
}
