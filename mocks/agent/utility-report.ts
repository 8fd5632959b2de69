import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type ActivityDraft, type AgentUpdate, systemActor, withActivity } from './activity.ts';
import { handleRemovalInPortal, type PortalResponse, unreachableDrafts } from './portal-responses.ts';
import { retryInterval, utilityReportInterval } from './schedule.ts';
import type { Agent, RegisteredState, UtilityReporting } from './state.ts';

/**
 * The end of a report of use, every four hours, or a quarter of an hour after one that failed (S4 ch. 4). Only a change is
 * noted: the first report of a registration, the first that fails, and the first to arrive again.
 */
export function handleUtilityReportResponse(
  agent: Agent,
  registered: RegisteredState,
  response: PortalResponse<undefined>,
  at: EpochMs,
): AgentUpdate {
  const trigger = { actor: systemActor, at };
  if (response.kind === 'refusal')
    return handleRemovalInPortal(agent, 'utility-report-failed', response.reason, trigger);
  const before: Partial<UtilityReporting> = registered.utility ?? {};
  const withReporting = (utility: UtilityReporting): Agent => ({ ...agent, registration: { ...registered, utility } });
  if (response.kind === 'unreachable') {
    const lastFailure = { at, reason: response.reason };
    return withActivity(
      withReporting({ ...before, lastFailure, nextReportAt: at + retryInterval }),
      unreachableDrafts('utility-report-failed', response.reason, before.lastFailure, trigger),
      at,
    );
  }
  const isNews = before.lastReportAt === undefined || before.lastFailure !== undefined;
  const drafts: ActivityDraft[] = isNews
    ? [{ actor: systemActor, kind: 'utility-report-sent', result: 'succeeded' }]
    : [];
  return withActivity(withReporting({ lastReportAt: at, nextReportAt: at + utilityReportInterval }), drafts, at);
}
