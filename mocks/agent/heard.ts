import type { Moment } from '#mocks/codes/instant.ts';
import type { ActivityKind, Actor } from '#src/contract/activity.ts';
import type { Reason } from '#src/contract/reason.ts';
import { type Note, noting, type Turn } from './activity.ts';
import { followed } from './standing.ts';
import type { Agent, Failure } from './state.ts';

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

/** What a conversation that was refused or got nowhere is noted as. */
export type FailureKind = Extract<ActivityKind, `${string}-failed`>;

/** A failure as it is noted. */
export function failed(actor: Actor, kind: ActivityKind, reason: Reason): Note {
  return { actor, kind, result: 'failed', reason };
}

/** What is noted of a conversation that got nowhere: of the agent's own attempts only one that failed in a new way. */
export function unreachedNotes(
  kind: FailureKind,
  reason: Reason,
  before: Failure | undefined,
  { actor }: Occasion,
): Note[] {
  return actor.kind === 'agent' && before?.reason.code === reason.code ? [] : [failed(actor, kind, reason)];
}

/** The agent learns that it was removed in the portal (agent error 43, domain.md §1.4). */
export function removedInPortal(agent: Agent, kind: FailureKind, reason: Reason, { actor, at }: Occasion): Turn {
  const unregistered = followed(agent, { ...agent, registration: { status: 'unregistered', since: at } }, at);
  const removed = { actor: { kind: 'portal' }, kind: 'removed-in-portal', result: 'noticed', reason } as const;
  return noting(unregistered, [failed(actor, kind, reason), removed], at);
}
