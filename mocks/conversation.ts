import type { Turn } from './agent/activity.ts';
import { reached, unreached } from './agent/communication.ts';
import type { Heard } from './agent/heard.ts';
import type { Agent } from './agent/state.ts';
import type { Answered } from './cssm/conversations.ts';
import { connectionFailure } from './line.ts';
import { inOrder, noChanges, type View } from './step.ts';
import type { Changes, Moment, World } from './world.ts';

/**
 * One conversation over the line: what the portal does, if it is reached, and what the agent makes of what it hears. That
 * the portal is reached again is noted before all else.
 */
export function converse<Value>(
  { world }: View,
  at: Moment,
  portal: () => Answered<Value>,
  agentHears: (agent: Agent, heard: Heard<Value>) => Turn,
): Changes {
  const { agent, line } = world;
  const failure = connectionFailure(agent.transport, line);
  if (failure) return withTurn(world, agentHears(unreached(agent), { kind: 'unreached', reason: failure }));
  const answered = portal();
  const told = answered.ok ? withAnswer(world, answered) : noChanges(world);
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

function withAnswer(world: World, { cssm, instances, events }: Extract<Answered<unknown>, { ok: true }>): Changes {
  return { ...noChanges({ ...world, cssm }), instances, events };
}
