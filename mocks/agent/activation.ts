import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type AgentUpdate, systemActor, withActivity } from './activity.ts';
import { isStandby } from './deployment.ts';
import { withDerivedState } from './derived-state.ts';
import type { Agent } from './state.ts';

/**
 * A standby cluster takes over: from now on it needs licences, and its evaluation runs if something is in use (S0). Any other
 * product is active already, and stays as it is.
 */
export function activateStandby(agent: Agent, at: EpochMs): AgentUpdate {
  if (!isStandby(agent)) return { agent, activity: [] };
  const active = withDerivedState(agent, { ...agent, registration: { status: 'unregistered', since: at } }, at);
  // What it was on standby is no status that could have lasted.
  return withActivity(
    { ...active, statusSince: at },
    [{ actor: systemActor, kind: 'activated', result: 'observed' }],
    at,
  );
}
