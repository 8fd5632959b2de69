import type { Moment } from '#mocks/codes/instant.ts';
import { byAgent, type Note, noting, type Turn } from './activity.ts';
import { type Heard, type Occasion, removedInPortal, unreachedNotes } from './heard.ts';
import { descriptionOf } from './products/products.ts';
import { followed, registrationInForce, reservationInForce, wasCompliant } from './standing.ts';
import type { Agent, Authorization, LicenseAnswer, Registered } from './state.ts';
import { authorizationRenewsAfter, authorizationTimes, retryAfter, synchronizesEvery } from './timing.ts';

/** What the portal said about use: whose account it is counted in, and how each licence stands. */
export interface AuthorizationAnswer {
  readonly smartAccount: string;
  readonly virtualAccount: string;
  readonly licenses: Readonly<Record<string, LicenseAnswer>>;
  readonly available?: Readonly<Record<string, number>>;
}

/** The end of a conversation about use. An answer says how it stands; otherwise what was true stays true. */
export function hearAuthorization(
  agent: Agent,
  registered: Registered,
  heard: Heard<AuthorizationAnswer>,
  occasion: Occasion,
): Turn {
  const { actor, at } = occasion;
  if (heard.kind === 'refusal') return removedInPortal(agent, 'authorization-renewal-failed', heard.reason, occasion);
  if (heard.kind === 'unreached') {
    const { authorization } = registered;
    const nextAt = actor.kind === 'agent' ? at + retryAfter : authorization.nextAt;
    const failing = { ...authorization, lastFailure: { at, reason: heard.reason }, nextAt };
    return noting(
      { ...agent, registration: { ...registered, authorization: failing } },
      unreachedNotes('authorization-renewal-failed', heard.reason, authorization.lastFailure, occasion),
      at,
    );
  }
  const { smartAccount, virtualAccount } = heard.answer;
  const registration = {
    ...registered,
    smartAccount,
    virtualAccount,
    authorization: authorizationOf(agent, heard.answer, at),
  };
  const renewed = followed(agent, { ...agent, registration }, at);
  const news = complianceNotes(agent, renewed, at);
  const isRoutine = descriptionOf(agent).synchronizesDaily || !wasCompliant(registered);
  const onlyRechecked = actor.kind === 'agent' && news.length === 0 && isRoutine;
  const notes: Note[] = onlyRechecked ? [] : [{ actor, kind: 'authorization-renewed', result: 'succeeded' }];
  return noting(renewed, [...notes, ...news], at);
}

/** What is held of an answer, with the times it sets. */
export function authorizationOf(agent: Agent, { licenses, available }: AuthorizationAnswer, at: Moment): Authorization {
  const isCompliant = Object.values(licenses).every(({ shortage }) => !shortage);
  const { synchronizesDaily } = descriptionOf(agent);
  const renewsAfter = synchronizesDaily ? synchronizesEvery : authorizationRenewsAfter(isCompliant);
  return { ...authorizationTimes(at, renewsAfter), licenses, ...(available && { available }) };
}

/**
 * Compliance is news when the portal says otherwise than the last time that still counts; in reservation, where the portal is
 * not asked, when use goes beyond what is reserved, and when it comes back.
 */
export function complianceNotes(before: Agent, after: Agent, at: Moment): Note[] {
  const wasShort = isToldShort(before, at) || isOverUsed(before);
  const isShort = isToldShort(after, at) || isOverUsed(after);
  if (wasShort === isShort) return [];
  return [{ actor: byAgent, kind: isShort ? 'out-of-compliance' : 'in-compliance', result: 'noticed' }];
}

function isOverUsed(agent: Agent): boolean {
  return reservationInForce(agent)?.overUsedSince !== undefined;
}

function isToldShort(agent: Agent, at: Moment): boolean {
  const registered = registrationInForce(agent);
  return registered !== undefined && at < registered.authorization.deadlineAt && !wasCompliant(registered);
}
