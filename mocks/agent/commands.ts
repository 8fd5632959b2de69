import { readRegistrationToken, type TokenFault } from '#mocks/codes/registration-token.ts';
import type { ProblemCode } from '#src/contract/problem.ts';
import type { RenewalKind } from '#src/contract/renewals.ts';
import { byUser, noting, type Refused, type Taken, type Turn } from './activity.ts';
import { refusedOnStandby } from './deployment.ts';
import type { Heard } from './heard.ts';
import { followed } from './standing.ts';
import type { Agent, Registered } from './state.ts';
import { registrationTakes } from './timing.ts';

/** A moment of simulated time in milliseconds since 1970-01-01T00:00Z. */
type Moment = number;

/** Register with a token; `by` is, here and below, the user's name. */
export interface RegisterCommand {
  readonly token: string;
  readonly force: boolean;
  readonly by: string;
}
/** Give the registration up. */
export interface DeregisterCommand {
  readonly by: string;
}
/** Renew the authorization or the registration now. */
export interface RenewCommand {
  readonly kind: RenewalKind;
  readonly by: string;
}

const tokenProblems: Readonly<Record<TokenFault, ProblemCode>> = {
  empty: 'token-empty',
  'not-a-token': 'token-not-recognised',
  damaged: 'token-damaged',
};

/**
 * Takes a registration on, or refuses it at once: what the state does not allow (agent errors 53, 120 and 40, domain.md
 * §5.3), then what can be told from the token alone. A waiting attempt is replaced.
 */
export function acceptRegistration(agent: Agent, command: RegisterCommand, now: Moment): Taken {
  const { registration } = agent;
  const refused = refusedOnStandby(agent);
  if (refused) return refused;
  if (registration.status === 'registering') return { ok: false, problem: 'registration-in-progress' };
  if (registration.status === 'reservation-pending') return { ok: false, problem: 'reservation-pending' };
  if (registration.status === 'reserved') return { ok: false, problem: 'already-reserved' };
  if (registration.status === 'registered' && !command.force) return { ok: false, problem: 'already-registered' };
  const reading = readRegistrationToken(command.token);
  if (!reading.ok) return { ok: false, problem: tokenProblems[reading.fault], field: 'token' };
  const attempt = { token: reading.canonical, force: command.force, startedAt: now };
  const before = registration.status === 'registered' ? { before: registration } : {};
  const registering: Agent = {
    ...agent,
    registration: { status: 'registering', attempt, answerDueAt: now + registrationTakes, ...before },
  };
  const note = { actor: byUser(command.by), kind: 'registration-requested', result: 'started' } as const;
  return { ok: true, ...noting(followed(agent, registering, now), [note], now) };
}

/** Whether there is a registration to end or to renew; the others must wait or register first. */
export function needsRegistration(agent: Agent): { readonly ok: true; readonly registered: Registered } | Refused {
  const { registration } = agent;
  if (registration.status === 'registered') return { ok: true, registered: registration };
  return refusedOnStandby(agent) ?? { ok: false, problem: 'not-registered' };
}

/**
 * Gives the registration up. A portal that was reached has removed the instance; one that was not still lists it, and it is
 * left behind there (domain.md §1.4).
 */
export function leave(agent: Agent, registered: Registered, heard: Heard<undefined>, by: string, now: Moment): Turn {
  const leftBehind = {
    productInstance: agent.identity.hostName,
    virtualAccount: registered.virtualAccount,
    since: now,
  };
  const isUnreached = heard.kind === 'unreached';
  const left: Agent = { ...agent, registration: { status: 'unregistered', ...(isUnreached && { leftBehind }) } };
  const note = isUnreached
    ? ({ kind: 'deregistered-here-only', result: 'succeeded', reason: heard.reason } as const)
    : ({ kind: 'deregistered', result: 'succeeded' } as const);
  return noting(followed(agent, left, now), [{ actor: byUser(by), ...note }], now);
}
