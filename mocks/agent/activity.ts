import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import type { Problem, ProblemCode } from '#src/contract/problem.ts';
import { logLine } from './log.ts';
import type { Agent } from './state.ts';

/** The new agent and the activity entries of the change. */
export interface AgentUpdate {
  readonly agent: Agent;
  readonly activity: readonly ActivityEntry[];
}

/** A rejected command; the agent has not changed. `detectedCode` is the kind of code that the text turned out to be. */
export interface AgentRefusal {
  readonly ok: false;
  readonly problem: ProblemCode;
  readonly field?: string;
  readonly detectedCode?: NonNullable<Problem['detectedCode']>;
  /** Replaces the problem's general detail, for logs and developers. */
  readonly detail?: string;
}

/** Result of a command: the new agent, or the refusal. */
export type AgentCommandResult = ({ readonly ok: true } & AgentUpdate) | AgentRefusal;

/** An activity entry before it gets its number, time and log line. */
export type ActivityDraft = Omit<ActivityEntry, 'id' | 'at' | 'log'>;

/** The actor of the agent's own changes. */
export const systemActor = { kind: 'agent' } as const;

/** The actor of a change by a signed-in user. */
export function userActor(name: string): { kind: 'user'; name: string } {
  return { kind: 'user', name };
}

/**
 * Adds these activity entries in this order. An entry's `id` is its number, padded to eight digits, so that the order
 * of the texts is the order of the events.
 */
export function withActivity(agent: Agent, drafts: readonly ActivityDraft[], at: EpochMs): AgentUpdate {
  const activity = drafts.map((draft, index) => {
    const id = String(agent.activityCount + index + 1).padStart(8, '0');
    const log = logLine(draft);
    return { id, at: toIso(at), ...draft, ...(log !== undefined && { log }) };
  });
  return { agent: { ...agent, activityCount: agent.activityCount + drafts.length }, activity };
}
