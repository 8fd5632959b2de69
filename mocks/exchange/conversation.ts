import type { Turn } from '#mocks/agent/activity.ts';
import { reached, unreached } from '#mocks/agent/communication.ts';
import type { Heard } from '#mocks/agent/heard.ts';
import type { Agent } from '#mocks/agent/state.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import type { Answered } from '#mocks/cssm/conversations.ts';
import { inOrder, noChanges, type View } from '#mocks/step.ts';
import type { Changes, World } from '#mocks/world.ts';
import { connectionFailure } from './line.ts';
import { keptBy, type Manager, onPremManager } from './managers.ts';

/**
 * The Smart Software Manager that the product's way leads to: through a gateway, whatever its name, the customer's On-Prem,
 * else Cisco's own (domain.md §4.8).
 */
export function managerReached(view: View): Manager {
  const { cssm, agent } = view.world;
  if (agent.transport.kind === 'gateway') return onPremManager(view);
  return { place: 'cssm', cssm, instance: view.instance };
}

/**
 * One conversation over the line: what the Smart Software Manager at its other end does, if it is reached, and what the agent
 * makes of what it hears. That the portal is reached again is noted before all else.
 */
export function converse<Value>(
  view: View,
  at: Moment,
  portal: (manager: Manager) => Answered<Value>,
  agentHears: (agent: Agent, heard: Heard<Value>) => Turn,
): Changes {
  const { world } = view;
  const { agent, line } = world;
  const failure = connectionFailure(agent.transport, line);
  if (failure) return withTurn(world, agentHears(unreached(agent), { kind: 'unreached', reason: failure }));
  const manager = managerReached(view);
  const answered = portal(manager);
  const told = answered.ok ? keptBy(manager.place, world, answered) : noChanges(world);
  const restored = inOrder(told, withTurn(told.world, reached(agent, at)));
  const heard: Heard<Value> = answered.ok
    ? { kind: 'answer', answer: answered.value }
    : { kind: 'refusal', reason: answered.reason };
  return inOrder(restored, withTurn(restored.world, agentHears(restored.world.agent, heard)));
}

/** What the agent became and noted, as changes of the world. */
export function withTurn(world: World, { agent, activity }: Turn): Changes {
  return { ...noChanges({ ...world, agent }), activity };
}
