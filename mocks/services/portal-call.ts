import type { AgentUpdate } from '#mocks/agent/activity.ts';
import type { PortalResponse } from '#mocks/agent/portal-responses.ts';
import { markReached, markUnreachable } from '#mocks/agent/reachability.ts';
import type { Agent } from '#mocks/agent/state.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { DeviceResponse } from '#mocks/cssm/device-api.ts';
import type { SimulatorState, StateChanges } from '#mocks/simulator-state.ts';
import { emptyChanges, mergeChanges, type StateView } from '#mocks/transaction.ts';
import { connectionFailure } from './network.ts';
import { onPremPortal, type PortalHandle, withPortalChanges } from './portals.ts';

/**
 * Returns the Smart Software Manager that the product's transport leads to: the customer's On-Prem through any gateway,
 * otherwise Cisco's own (domain.md §4.8).
 */
export function reachablePortal(view: StateView): PortalHandle {
  const { cssm, agent } = view.world;
  if (agent.transport.kind === 'gateway') return onPremPortal(view);
  return { owner: 'cssm', cssm, instance: view.instance };
}

/**
 * Sends one request over the network: runs it in the reachable Smart Software Manager and lets the agent handle the
 * response. If the portal is reachable again, the agent records that first.
 */
export function callPortal<Value>(
  view: StateView,
  at: EpochMs,
  request: (portal: PortalHandle) => DeviceResponse<Value>,
  handleResponse: (agent: Agent, response: PortalResponse<Value>) => AgentUpdate,
): StateChanges {
  const { world } = view;
  const { agent, line } = world;
  const failure = connectionFailure(agent.transport, line);
  if (failure)
    return withAgentUpdate(world, handleResponse(markUnreachable(agent), { kind: 'unreachable', reason: failure }));
  const portal = reachablePortal(view);
  const result = request(portal);
  const portalChanges = result.ok ? withPortalChanges(portal.owner, world, result) : emptyChanges(world);
  const restored = mergeChanges(portalChanges, withAgentUpdate(portalChanges.world, markReached(agent, at)));
  const response: PortalResponse<Value> = result.ok
    ? { kind: 'answer', answer: result.value }
    : { kind: 'refusal', reason: result.reason };
  return mergeChanges(restored, withAgentUpdate(restored.world, handleResponse(restored.world.agent, response)));
}

/** Returns the agent's new state and activity as changes of the simulator state. */
export function withAgentUpdate(world: SimulatorState, { agent, activity }: AgentUpdate): StateChanges {
  return { ...emptyChanges({ ...world, agent }), activity };
}
