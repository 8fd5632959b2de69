import type { Moment } from '#mocks/codes/instant.ts';
import { byAgent, noting, type Turn } from './activity.ts';
import type { Agent } from './state.ts';

/** The agent once it was answered, be it by a refusal: that is news after a conversation that got no answer. */
export function reached(agent: Agent, at: Moment): Turn {
  const restored = { actor: byAgent, kind: 'communication-restored', result: 'noticed' } as const;
  return noting({ ...agent, portal: 'reached' }, agent.portal === 'unreached' ? [restored] : [], at);
}

/** The agent once it got no answer; what that means is noted by the conversation it was. */
export function unreached(agent: Agent): Agent {
  return { ...agent, portal: 'unreached' };
}
