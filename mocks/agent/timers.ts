import { byAgent, noting, type Turn } from './activity.ts';
import { somethingInUse } from './licenses.ts';
import { followed } from './standing.ts';
import type { Agent, Failure } from './state.ts';

/** A moment of simulated time in milliseconds since 1970-01-01T00:00Z. */
type Moment = number;

/** What the agent waits for (domain.md §2). */
export interface Timer {
  readonly kind:
    | 'registration-answer'
    | 'registration-retry'
    | 'authorization-renewal'
    | 'certificate-renewal'
    | 'evaluation-end'
    | 'authorization-deadline'
    | 'certificate-expiry';
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
    const { authorization, certificate, lastFailure } = registration;
    timers.push({ kind: 'authorization-renewal', at: authorization.nextAt, lastFailure: authorization.lastFailure });
    timers.push({ kind: 'certificate-renewal', at: certificate.renewsAt, lastFailure });
    // Its status dates from the deadline once that has passed; with nothing in use there is nothing to expire.
    if (somethingInUse(agent) && statusSince < authorization.deadlineAt) {
      timers.push({ kind: 'authorization-deadline', at: authorization.deadlineAt });
    }
    timers.push({ kind: 'certificate-expiry', at: certificate.expiresAt });
  }
  if (evaluation.clock === 'running') timers.push({ kind: 'evaluation-end', at: evaluation.endsAt });
  return timers;
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

/** The identity certificate is void: the product is unregistered, and evaluation goes on (domain.md §1.4). */
export function expireRegistration(agent: Agent, at: Moment): Turn {
  const expired = followed(agent, { ...agent, registration: { status: 'expired', expiredAt: at } }, at);
  return noting(expired, [{ actor: byAgent, kind: 'registration-expired', result: 'noticed' }], at);
}
