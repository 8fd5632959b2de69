import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type AgentUpdate, systemActor, withActivity } from './activity.ts';
import { isStandby } from './deployment.ts';
import { withDerivedState } from './derived-state.ts';
import type { Agent } from './state.ts';

/**
 * Activates a standby cluster: from now on it needs licences, and its evaluation runs if licences are in use (S0). Any
 * other product is returned unchanged.
 */
export function activateStandby(agent: Agent, at: EpochMs): AgentUpdate {
  if (!isStandby(agent)) return { agent, activity: [] };
  const active = withDerivedState(agent, { ...agent, registration: { status: 'unregistered', since: at } }, at);
  // On standby the agent had no status, so the status starts at the activation.
  return withActivity(
    { ...active, statusSince: at },
    [{ actor: systemActor, kind: 'activated', result: 'observed' }],
    at,
  );
}
