import type { ActivityKind, Actor } from '#src/contract/activity.ts';
import type { Reason } from '#src/contract/reason.ts';
import type { RenewalKind } from '#src/contract/renewals.ts';
import { byAgent, type Note, noting, type Turn } from './activity.ts';
import { authorizationStatusOf, followed, isCompliant, registrationInForce } from './standing.ts';
import type { Agent, Attempt, LicenseAnswer, Registered } from './state.ts';
import { authorizationTimes, certificateTimes, retryAfter } from './timing.ts';

/** A moment of simulated time in milliseconds since 1970-01-01T00:00Z. */
type Moment = number;

/** What the portal said about use: whose account it is counted in, and whether each licence is covered. */
export interface AuthorizationAnswer {
  readonly smartAccount: string;
  readonly virtualAccount: string;
  readonly licenses: Readonly<Record<string, LicenseAnswer>>;
}

/** What came back: an answer, the portal's refusal, or nothing because it was not reached. */
export type Heard<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refusal'; readonly reason: Reason }
  | { readonly kind: 'unreached'; readonly reason: Reason };

/** Who had the agent talk: itself when a timer rang, or a user. */
export interface Occasion {
  readonly actor: Actor;
  readonly at: Moment;
}

type RegistrationHeard = Heard<AuthorizationAnswer & { readonly exportControlled: boolean }>;

/**
 * A registration's end, or its next attempt when the portal was not reached. The token goes with the attempt. A product
 * that is registered already stays so, and does not try again by itself.
 */
export function hearRegistration(agent: Agent, attempt: Attempt, heard: RegistrationHeard, at: Moment): Turn {
  if (heard.kind === 'answer') {
    const { exportControlled, smartAccount, virtualAccount, licenses } = heard.answer;
    const registration: Registered = {
      status: 'registered',
      registeredAt: at,
      smartAccount,
      virtualAccount,
      exportControlled,
      certificate: certificateTimes(at),
      authorization: { ...authorizationTimes(at, allCompliant(licenses)), licenses },
    };
    const registered = followed(agent, { ...agent, registration }, at);
    const notes: Note[] = [{ actor: byAgent, kind: 'registered', result: 'succeeded' }];
    return noting(registered, [...notes, ...complianceNotes(agent, registered, at)], at);
  }
  const { reason } = heard;
  const lastFailure = { at, reason };
  const kind = heard.kind === 'refusal' ? 'registration-refused' : 'registration-attempt-failed';
  const notes = isRepeated(agent, reason) ? [] : [failed(byAgent, kind, reason)];
  const before = registrationInForce(agent);
  if (before) {
    return noting(followed(agent, { ...agent, registration: { ...before, lastFailure } }, at), notes, at);
  }
  const registration =
    heard.kind === 'refusal'
      ? ({ status: 'failed', lastFailure } as const)
      : ({ status: 'retrying', attempt, lastFailure, nextAttemptAt: at + retryAfter } as const);
  return noting(followed(agent, { ...agent, registration }, at), notes, at);
}

/** Whether a waiting attempt failed again as it did the last time: that is no news. */
function isRepeated(agent: Agent, reason: Reason): boolean {
  return agent.registration.status === 'retrying' && agent.registration.lastFailure.reason.code === reason.code;
}

/** The end of a conversation about use. An answer says how it stands; otherwise what was true stays true. */
export function hearAuthorization(
  agent: Agent,
  registered: Registered,
  heard: Heard<AuthorizationAnswer>,
  occasion: Occasion,
): Turn {
  const { actor, at } = occasion;
  if (heard.kind === 'refusal') return removedInPortal(agent, 'authorization', heard.reason, occasion);
  if (heard.kind === 'unreached') {
    const lastFailure = { at, reason: heard.reason };
    const repeated = registered.authorization.lastFailure?.reason.code === heard.reason.code;
    const nextAt = actor.kind === 'agent' ? at + retryAfter : registered.authorization.nextAt;
    const registration = { ...registered, authorization: { ...registered.authorization, lastFailure, nextAt } };
    const notes =
      actor.kind === 'agent' && repeated ? [] : [failed(actor, 'authorization-renewal-failed', heard.reason)];
    return noting({ ...agent, registration }, notes, at);
  }
  const { smartAccount, virtualAccount, licenses } = heard.answer;
  const authorization = { ...authorizationTimes(at, allCompliant(licenses)), licenses };
  const renewed = followed(
    agent,
    { ...agent, registration: { ...registered, smartAccount, virtualAccount, authorization } },
    at,
  );
  const news = complianceNotes(agent, renewed, at);
  const onlyRechecked = actor.kind === 'agent' && news.length === 0 && !isCompliant(registered);
  const notes: Note[] = onlyRechecked ? [] : [{ actor, kind: 'authorization-renewed', result: 'succeeded' }];
  return noting(renewed, [...notes, ...news], at);
}

/** The end of a conversation about the identity certificate. */
export function hearCertificate(
  agent: Agent,
  registered: Registered,
  heard: Heard<undefined>,
  occasion: Occasion,
): Turn {
  const { actor, at } = occasion;
  if (heard.kind === 'refusal') return removedInPortal(agent, 'registration', heard.reason, occasion);
  if (heard.kind === 'unreached') {
    const lastFailure = { at, reason: heard.reason };
    const repeated = registered.lastFailure?.reason.code === heard.reason.code;
    const renewsAt = actor.kind === 'agent' ? at + retryAfter : registered.certificate.renewsAt;
    const registration = { ...registered, lastFailure, certificate: { ...registered.certificate, renewsAt } };
    const notes =
      actor.kind === 'agent' && repeated ? [] : [failed(actor, 'registration-renewal-failed', heard.reason)];
    return noting({ ...agent, registration }, notes, at);
  }
  const { lastFailure: _settled, ...kept } = registered;
  const registration = { ...kept, certificate: certificateTimes(at) };
  return noting({ ...agent, registration }, [{ actor, kind: 'registration-renewed', result: 'succeeded' }], at);
}

/** The agent learns that it was removed in the portal (agent error 43, domain.md §1.4). */
function removedInPortal(agent: Agent, kind: RenewalKind, reason: Reason, { actor, at }: Occasion): Turn {
  const unregistered = followed(agent, { ...agent, registration: { status: 'unregistered' } }, at);
  return noting(
    unregistered,
    [
      failed(actor, `${kind}-renewal-failed`, reason),
      { actor: { kind: 'portal' }, kind: 'removed-in-portal', result: 'noticed', reason },
    ],
    at,
  );
}

function failed(actor: Actor, kind: ActivityKind, reason: Reason): Note {
  return { actor, kind, result: 'failed', reason };
}

function allCompliant(licenses: Readonly<Record<string, LicenseAnswer>>): boolean {
  return Object.values(licenses).every(({ compliant }) => compliant);
}

function complianceNotes(before: Agent, after: Agent, at: Moment): Note[] {
  const short = (agent: Agent) => authorizationStatusOf(agent, at) === 'out-of-compliance';
  if (short(before) === short(after)) return [];
  return [{ actor: byAgent, kind: short(after) ? 'out-of-compliance' : 'in-compliance', result: 'noticed' }];
}
