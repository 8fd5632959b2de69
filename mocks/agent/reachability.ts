import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type AgentUpdate, systemActor, withActivity } from './activity.ts';
import type { Agent } from './state.ts';

/** The agent once it was answered, be it by a refusal: that is news after a conversation that got no answer. */
export function markReached(agent: Agent, at: EpochMs): AgentUpdate {
  const restoredDraft = { actor: systemActor, kind: 'communication-restored', result: 'observed' } as const;
  return withActivity({ ...agent, portal: 'reached' }, agent.portal === 'unreached' ? [restoredDraft] : [], at);
}

/** The agent once it got no answer; what that means is noted by the conversation it was. */
export function markUnreachable(agent: Agent): Agent {
  return { ...agent, portal: 'unreached' };
}
