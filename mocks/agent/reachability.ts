import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type AgentUpdate, systemActor, withActivity } from './activity.ts';
import type { Agent } from './state.ts';

/**
 * Records that the portal has responded, even with a refusal. After an unreachable portal this is recorded as an
 * activity.
 */
export function markReached(agent: Agent, at: EpochMs): AgentUpdate {
  const restoredDraft = { actor: systemActor, kind: 'communication-restored', result: 'observed' } as const;
  return withActivity({ ...agent, portal: 'reached' }, agent.portal === 'unreached' ? [restoredDraft] : [], at);
}

/** Records that the portal was unreachable. The request that failed records the activity. */
export function markUnreachable(agent: Agent): Agent {
  return { ...agent, portal: 'unreached' };
}
