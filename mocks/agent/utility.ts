import type { Moment } from '#mocks/codes/instant.ts';
import { byAgent, type Note, noting, type Turn } from './activity.ts';
import { type Heard, removedInPortal, unreachedNotes } from './heard.ts';
import type { Agent, Registered, Reporting } from './state.ts';
import { retryAfter, utilityReportsEvery } from './timing.ts';

/**
 * The end of a report of use, every four hours, or a quarter of an hour after one that failed (S4 ch. 4). Only a change is
 * noted: the first report of a registration, the first that fails, and the first to arrive again.
 */
export function hearUtilityReport(agent: Agent, registered: Registered, heard: Heard<undefined>, at: Moment): Turn {
  const occasion = { actor: byAgent, at };
  if (heard.kind === 'refusal') return removedInPortal(agent, 'utility-report-failed', heard.reason, occasion);
  const before: Partial<Reporting> = registered.utility ?? {};
  const reporting = (utility: Reporting): Agent => ({ ...agent, registration: { ...registered, utility } });
  if (heard.kind === 'unreached') {
    const lastFailure = { at, reason: heard.reason };
    return noting(
      reporting({ ...before, lastFailure, nextReportAt: at + retryAfter }),
      unreachedNotes('utility-report-failed', heard.reason, before.lastFailure, occasion),
      at,
    );
  }
  const isNews = before.lastReportAt === undefined || before.lastFailure !== undefined;
  const notes: Note[] = isNews ? [{ actor: byAgent, kind: 'utility-report-sent', result: 'succeeded' }] : [];
  return noting(reporting({ lastReportAt: at, nextReportAt: at + utilityReportsEvery }), notes, at);
}
