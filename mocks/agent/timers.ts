import type { Moment } from '#mocks/codes/instant.ts';
import { byAgent, noting, type Turn } from './activity.ts';
import { nextWarning } from './evaluation.ts';
import { somethingInUse } from './licenses.ts';
import { lapsesAt, nextTermEnd } from './reserved-use.ts';
import { followed, registrationInForce } from './standing.ts';
import type { Agent, Failure, Registration } from './state.ts';

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
export interface Timer {
  readonly kind: TimerKind;
  readonly at: Moment;
  /** How the attempt before ended, when this one repeats it. */
  readonly lastFailure?: Failure | undefined;
}

/** All that the agent waits for now. Of two at one moment the first comes first: what renews, before what ends. */
export function timersOf(agent: Agent): readonly Timer[] {
  const { registration, evaluation, statusSince } = agent;
  const timers: Timer[] = [];
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
  const inForce = registrationInForce(agent);
  if (inForce) {
    const { deadlineAt } = inForce.authorization;
    // Its status dates from the deadline once that has passed; with nothing in use there is nothing to expire.
    if (somethingInUse(agent) && statusSince < deadlineAt) {
      timers.push({ kind: 'authorization-deadline', at: deadlineAt });
    }
    timers.push({ kind: 'certificate-expiry', at: inForce.certificate.expiresAt });
  }
  const warning = nextWarning(evaluation);
  if (warning) timers.push({ kind: 'evaluation-warning', at: warning.at });
  if (evaluation.clock === 'running') timers.push({ kind: 'evaluation-end', at: evaluation.endsAt });
  return timers;
}

/** The evaluation's end comes near. */
export function warnOfEvaluationEnd(agent: Agent, at: Moment): Turn {
  const { evaluation } = agent;
  const warning = nextWarning(evaluation);
  if (evaluation.clock === 'expired' || !warning) return { agent, activity: [] };
  const warned = { ...agent, evaluation: { ...evaluation, warnedAt: warning.days } };
  return noting(warned, [{ actor: byAgent, kind: 'evaluation-ending', result: 'noticed' }], at);
}

/** The 90 days of evaluation are over. */
export function endEvaluation(agent: Agent, at: Moment): Turn {
  const expired = followed(agent, { ...agent, evaluation: { clock: 'expired', expiredAt: at } }, at);
  return noting(expired, [{ actor: byAgent, kind: 'evaluation-expired', result: 'noticed' }], at);
}

/** Ninety days have passed without a successful conversation. */
export function passAuthorizationDeadline(agent: Agent, at: Moment): Turn {
  return noting(
    { ...agent, statusSince: at },
    [{ actor: byAgent, kind: 'authorization-expired', result: 'noticed' }],
    at,
  );
}

/**
 * The identity certificate is void: the product is unregistered, and evaluation goes on (domain.md §1.4). An attempt to
 * register it anew goes on too.
 */
export function expireRegistration(agent: Agent, at: Moment): Turn {
  const expired = followed(agent, { ...agent, registration: withoutCertificate(agent.registration, at) }, at);
  return noting(expired, [{ actor: byAgent, kind: 'registration-expired', result: 'noticed' }], at);
}

function withoutCertificate(registration: Registration, at: Moment): Registration {
  if (registration.status !== 'registering') return { status: 'expired', expiredAt: at };
  const { before: _void, ...attempt } = registration;
  return attempt;
}
