import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import type { Problem, ProblemCode } from '#src/contract/problem.ts';
import { logLine } from './log.ts';
import type { Agent } from './state.ts';

/** What an agent became, and what it noted of it. */
export interface AgentUpdate {
  readonly agent: Agent;
  readonly activity: readonly ActivityEntry[];
}

/** Why a command was not taken; nothing has changed. `found` tells what a code turned out to be. */
export interface AgentRefusal {
  readonly ok: false;
  readonly problem: ProblemCode;
  readonly field?: string;
  readonly detectedCode?: NonNullable<Problem['detectedCode']>;
  /** What the problem's own title does not say, for logs and developers. */
  readonly title?: string;
}

/** A command that was taken, or refused. */
export type AgentCommandResult = ({ readonly ok: true } & AgentUpdate) | AgentRefusal;

/** An entry of the activity list before it has its number and its line of the log. */
export type ActivityDraft = Omit<ActivityEntry, 'id' | 'at' | 'log'>;

/** The agent's own doing, as the one who acts in an entry. */
export const systemActor = { kind: 'agent' } as const;

/** A signed-in user as the one who acts in an entry. */
export function userActor(name: string): { kind: 'user'; name: string } {
  return { kind: 'user', name };
}

/**
 * The agent with these things noted in this order. An entry's identity is its number, padded so that the order of
 * the texts is the order of the events.
 */
export function withActivity(agent: Agent, drafts: readonly ActivityDraft[], at: EpochMs): AgentUpdate {
  const activity = drafts.map((draft, index) => {
    const id = String(agent.activityCount + index + 1).padStart(8, '0');
    const log = logLine(draft);
    return { id, at: toIso(at), ...draft, ...(log !== undefined && { log }) };
  });
  return { agent: { ...agent, activityCount: agent.activityCount + drafts.length }, activity };
}
