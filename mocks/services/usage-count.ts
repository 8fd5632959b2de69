import { emptyHistory, withPresentUsage } from '#mocks/agent/usage-history.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { SimulatorState, StateChanges } from '#mocks/simulator-state.ts';

/**
 * Adds the use after these changes to the history of each day, if they changed the agent. It is called after every command
 * and every timer, so that no change is missed, however far the time is advanced in one step.
 */
export function withUsageCounted(before: SimulatorState, changes: StateChanges, at: EpochMs): StateChanges {
  const { world } = changes;
  // Another history belongs to another world, which was loaded with it.
  if (world.agent === before.agent || world.usageHistory !== before.usageHistory) return changes;
  const { usageHistory = emptyHistory, agent } = world;
  const counted = withPresentUsage(usageHistory, agent, at);
  return counted === usageHistory ? changes : { ...changes, world: { ...world, usageHistory: counted } };
}
