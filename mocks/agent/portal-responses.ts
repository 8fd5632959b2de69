import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ActivityKind, Actor } from '#src/contract/activity.ts';
import type { Reason } from '#src/contract/failure-reason.ts';
import { type ActivityDraft, type AgentUpdate, withActivity } from './activity.ts';
import { withDerivedState } from './derived-state.ts';
import type { Agent, CommunicationFailure } from './state.ts';

/** What came back: an answer, the portal's refusal, or nothing because it was not reached. */
export type PortalResponse<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refusal'; readonly reason: Reason }
  | { readonly kind: 'unreachable'; readonly reason: Reason };

/** Who had the agent talk: itself when a timer rang, or a user. */
export interface Trigger {
  readonly actor: Actor;
  readonly at: EpochMs;
}

/** What a conversation that was refused or got nowhere is noted as. */
export type FailureKind = Extract<ActivityKind, `${string}-failed`>;

/** A failure as it is noted. */
export function failureDraft(actor: Actor, kind: ActivityKind, reason: Reason): ActivityDraft {
  return { actor, kind, result: 'failed', reason };
}

/** What is noted of a conversation that got nowhere: of the agent's own attempts only one that failed in a new way. */
export function unreachableDrafts(
  kind: FailureKind,
  reason: Reason,
  before: CommunicationFailure | undefined,
  { actor }: Trigger,
): ActivityDraft[] {
  return actor.kind === 'agent' && before?.reason.code === reason.code ? [] : [failureDraft(actor, kind, reason)];
}

/** The agent learns that it was removed in the portal (agent error 43, domain.md §1.4). */
export function handleRemovalInPortal(
  agent: Agent,
  kind: FailureKind,
  reason: Reason,
  { actor, at }: Trigger,
): AgentUpdate {
  const next = withDerivedState(agent, { ...agent, registration: { status: 'unregistered', since: at } }, at);
  const removedDraft = { actor: { kind: 'portal' }, kind: 'removed-in-portal', result: 'observed', reason } as const;
  return withActivity(next, [failureDraft(actor, kind, reason), removedDraft], at);
}
