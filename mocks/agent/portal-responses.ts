import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { ActivityKind, Actor } from '#src/contract/activity.ts';
import type { Reason } from '#src/contract/failure-reason.ts';
import { type ActivityDraft, type AgentUpdate, withActivity } from './activity.ts';
import { withDerivedState } from './derived-state.ts';
import type { Agent, CommunicationFailure } from './state.ts';

/** The portal's answer, its refusal, or the reason why it was unreachable. */
export type PortalResponse<Answer> =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'refusal'; readonly reason: Reason }
  | { readonly kind: 'unreachable'; readonly reason: Reason };

/** The actor and time of a request to the portal: the agent when a timer fires, or a user. */
export interface Trigger {
  readonly actor: Actor;
  readonly at: EpochMs;
}

/** The activity kind of a request that failed. */
export type FailureKind = Extract<ActivityKind, `${string}-failed`>;

/** The activity entry of a failure. */
export function failureDraft(actor: Actor, kind: ActivityKind, reason: Reason): ActivityDraft {
  return { actor, kind, result: 'failed', reason };
}

/**
 * The activity entry of a request that did not reach the portal. The agent's own attempts are recorded only if the
 * reason differs from the previous failure's.
 */
export function unreachableDrafts(
  kind: FailureKind,
  reason: Reason,
  before: CommunicationFailure | undefined,
  { actor }: Trigger,
): ActivityDraft[] {
  return actor.kind === 'agent' && before?.reason.code === reason.code ? [] : [failureDraft(actor, kind, reason)];
}

/** Unregisters an agent that was removed in the portal (agent error 43, domain.md §1.4). */
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
