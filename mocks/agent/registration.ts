import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type ActivityDraft, type AgentUpdate, systemActor, withActivity } from './activity.ts';
import { type AuthorizationResponse, authorizationFrom, complianceDrafts } from './authorization.ts';
import { activeRegistration, withDerivedState } from './derived-state.ts';
import { failureDraft, type PortalResponse } from './portal-responses.ts';
import { certificateTimes, retryInterval, utilityReportInterval } from './schedule.ts';
import type { Agent, AgentRegistration, CommunicationFailure, RegisteredState, RegistrationAttempt } from './state.ts';

/** The portal's response to a registration. */
export type RegistrationResponse = AuthorizationResponse & { readonly exportControlled: boolean };

/**
 * Completes a registration, or schedules the next attempt if the portal was unreachable. The token is dropped with the
 * attempt. A product that is already registered keeps its registration and does not retry.
 */
export function handleRegistrationResponse(
  agent: Agent,
  attempt: RegistrationAttempt,
  response: PortalResponse<RegistrationResponse>,
  at: EpochMs,
): AgentUpdate {
  if (response.kind === 'answer') return completeRegistration(agent, response.answer, at);
  const { reason } = response;
  const lastFailure = { at, reason };
  const kind = response.kind === 'refusal' ? 'registration-refused' : 'registration-attempt-failed';
  const next = { ...agent, registration: afterFailure(agent, attempt, response.kind, lastFailure) };
  return withActivity(
    withDerivedState(agent, next, at),
    isRepeated(agent, lastFailure) ? [] : [failureDraft(systemActor, kind, reason)],
    at,
  );
}

function completeRegistration(agent: Agent, answer: RegistrationResponse, at: EpochMs): AgentUpdate {
  const { exportControlled, smartAccount, virtualAccount } = answer;
  const registration: RegisteredState = {
    status: 'registered',
    registeredAt: at,
    smartAccount,
    virtualAccount,
    exportControlled,
    certificate: certificateTimes(at),
    authorization: authorizationFrom(agent, answer, at),
    ...(agent.mode.mode === 'post-paid' && { utility: { nextReportAt: at + utilityReportInterval } }),
  };
  const next = withDerivedState(agent, { ...agent, registration }, at);
  const drafts: ActivityDraft[] = [{ actor: systemActor, kind: 'registered', result: 'succeeded' }];
  return withActivity(next, [...drafts, ...complianceDrafts(agent, next, at)], at);
}

function afterFailure(
  agent: Agent,
  attempt: RegistrationAttempt,
  kind: 'refusal' | 'unreachable',
  lastFailure: CommunicationFailure,
): AgentRegistration {
  const before = activeRegistration(agent);
  if (before) return { ...before, lastFailure };
  if (kind === 'refusal') return { status: 'failed', lastFailure };
  return { status: 'retrying', attempt, lastFailure, nextAttemptAt: lastFailure.at + retryInterval };
}

/** Whether a retry failed for the same reason as the previous attempt; such a failure is not recorded again. */
function isRepeated({ registration }: Agent, { reason }: CommunicationFailure): boolean {
  return registration.status === 'retrying' && registration.lastFailure.reason.code === reason.code;
}
