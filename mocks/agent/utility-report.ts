import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type ActivityDraft, type AgentUpdate, systemActor, withActivity } from './activity.ts';
import { handleRemovalInPortal, type PortalResponse, unreachableDrafts } from './portal-responses.ts';
import { retryInterval, utilityReportInterval } from './schedule.ts';
import type { Agent, RegisteredState, UtilityReporting } from './state.ts';

/**
 * Applies the portal's response to a usage report, sent every four hours or 15 minutes after a failure (S4 ch. 4). Only
 * changes are recorded: the first report of a registration, the first failure, and the first success after it.
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
