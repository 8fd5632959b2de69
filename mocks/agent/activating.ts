import type { Moment } from '#mocks/codes/instant.ts';
import { byAgent, noting, type Turn } from './activity.ts';
import { isStandby } from './deployment.ts';
import { followed } from './standing.ts';
import type { Agent } from './state.ts';

/**
 * A standby cluster takes over: from now on it needs licences, and its evaluation runs if something is in use (S0). Any other
 * product is active already, and stays as it is.
 */
export function activated(agent: Agent, at: Moment): Turn {
  if (!isStandby(agent)) return { agent, activity: [] };
  const active = followed(agent, { ...agent, registration: { status: 'unregistered', since: at } }, at);
  // What it was on standby is no status that could have lasted.
  return noting({ ...active, statusSince: at }, [{ actor: byAgent, kind: 'activated', result: 'noticed' }], at);
}
