import { instantOf, type Moment } from '#mocks/codes/instant.ts';
import type { ActivityEntry } from '#src/contract/activity.ts';
import type { Problem, ProblemCode } from '#src/contract/problem.ts';
import { logLine } from './log.ts';
import type { Agent } from './state.ts';

/** What an agent became, and what it noted of it. */
export interface Turn {
  readonly agent: Agent;
  readonly activity: readonly ActivityEntry[];
}

/** Why a command was not taken; nothing has changed. `found` tells what a code turned out to be. */
export interface Refused {
  readonly ok: false;
  readonly problem: ProblemCode;
  readonly field?: string;
  readonly found?: NonNullable<Problem['found']>;
  /** What the problem's own title does not say, for logs and developers. */
  readonly title?: string;
}

/** A command that was taken, or refused. */
export type Taken = ({ readonly ok: true } & Turn) | Refused;

/** An entry of the activity list before it has its number and its line of the log. */
export type Note = Omit<ActivityEntry, 'id' | 'at' | 'log'>;

/** The agent's own doing, as the one who acts in an entry. */
export const byAgent = { kind: 'agent' } as const;

/** A signed-in user as the one who acts in an entry. */
export function byUser(name: string): { kind: 'user'; name: string } {
  return { kind: 'user', name };
}

/**
 * The agent with these things noted in this order. An entry's identity is its number, padded so that the order of
 * the texts is the order of the events.
 */
export function noting(agent: Agent, notes: readonly Note[], at: Moment): Turn {
  const activity = notes.map((note, index) => {
    const id = String(agent.activityCount + index + 1).padStart(8, '0');
    const log = logLine(note);
    return { id, at: instantOf(at), ...note, ...(log !== undefined && { log }) };
  });
  return { agent: { ...agent, activityCount: agent.activityCount + notes.length }, activity };
}
