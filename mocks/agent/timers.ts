import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type AgentUpdate, systemActor, withActivity } from './activity.ts';
import { activeRegistration, withDerivedState } from './derived-state.ts';
import { nextWarning } from './evaluation.ts';
import { hasLicensesInUse } from './licenses.ts';
import { lapsesAt, nextTermEnd } from './reservation-coverage.ts';
import type { Agent, AgentRegistration, CommunicationFailure } from './state.ts';

/** What can fall due (domain.md §2). */
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

/** What the agent waits for. */
export interface AgentTimer {
  readonly kind: TimerKind;
  readonly at: EpochMs;
  /** How the attempt before ended, when this one repeats it. */
  readonly lastFailure?: CommunicationFailure | undefined;
}

/** All that the agent waits for now. Of two at one moment the first comes first: what renews, before what ends. */
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
    // Its status dates from the deadline once that has passed; with nothing in use there is nothing to expire.
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

/** The evaluation's end comes near. */
export function warnOfEvaluationEnd(agent: Agent, at: EpochMs): AgentUpdate {
  const { evaluation } = agent;
  const warning = nextWarning(evaluation);
  if (evaluation.clock === 'expired' || !warning) return { agent, activity: [] };
  const next = { ...agent, evaluation: { ...evaluation, warnedAt: warning.days } };
  return withActivity(next, [{ actor: systemActor, kind: 'evaluation-ending', result: 'observed' }], at);
}

/** The 90 days of evaluation are over. */
export function endEvaluation(agent: Agent, at: EpochMs): AgentUpdate {
  const next = withDerivedState(agent, { ...agent, evaluation: { clock: 'expired', expiredAt: at } }, at);
  return withActivity(next, [{ actor: systemActor, kind: 'evaluation-expired', result: 'observed' }], at);
}

/** Ninety days have passed without a successful conversation. */
export function passAuthorizationDeadline(agent: Agent, at: EpochMs): AgentUpdate {
  return withActivity(
    { ...agent, statusSince: at },
    [{ actor: systemActor, kind: 'authorization-expired', result: 'observed' }],
    at,
  );
}

/**
 * The identity certificate is void: the product is unregistered, and evaluation goes on (domain.md §1.4). An attempt to
 * register it anew goes on too.
 */
export function expireRegistration(agent: Agent, at: EpochMs): AgentUpdate {
  const next = withDerivedState(agent, { ...agent, registration: withoutCertificate(agent.registration, at) }, at);
  return withActivity(next, [{ actor: systemActor, kind: 'registration-expired', result: 'observed' }], at);
}

function withoutCertificate(registration: AgentRegistration, at: EpochMs): AgentRegistration {
  if (registration.status !== 'registering') return { status: 'expired', expiredAt: at };
  const { before: _void, ...attempt } = registration;
  return attempt;
}
