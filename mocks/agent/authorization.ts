import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type ActivityDraft, type AgentUpdate, systemActor, withActivity } from './activity.ts';
import { activeRegistration, activeReservation, wasCompliant, withDerivedState } from './derived-state.ts';
import { handleRemovalInPortal, type PortalResponse, type Trigger, unreachableDrafts } from './portal-responses.ts';
import { descriptionOf } from './products/products.ts';
import {
  authorizationRenewalInterval,
  authorizationTimes,
  retryInterval,
  synchronizationInterval,
} from './schedule.ts';
import type { Agent, AgentAuthorization, RegisteredState, ReportedLicense } from './state.ts';

/** The portal's authorization response: the account that counts the use, and the status of each licence. */
export interface AuthorizationResponse {
  readonly smartAccount: string;
  readonly virtualAccount: string;
  readonly licenses: Readonly<Record<string, ReportedLicense>>;
  readonly available?: Readonly<Record<string, number>>;
}

/**
 * Applies the portal's response to an authorization request. After a failure the previous authorization stays in force.
 */
export function handleAuthorizationResponse(
  agent: Agent,
  registered: RegisteredState,
  response: PortalResponse<AuthorizationResponse>,
  trigger: Trigger,
): AgentUpdate {
  const { actor, at } = trigger;
  if (response.kind === 'refusal')
    return handleRemovalInPortal(agent, 'authorization-renewal-failed', response.reason, trigger);
  if (response.kind === 'unreachable') {
    const { authorization } = registered;
    const nextAt = actor.kind === 'agent' ? at + retryInterval : authorization.nextAt;
    const failedAuthorization = { ...authorization, lastFailure: { at, reason: response.reason }, nextAt };
    return withActivity(
      { ...agent, registration: { ...registered, authorization: failedAuthorization } },
      unreachableDrafts('authorization-renewal-failed', response.reason, authorization.lastFailure, trigger),
      at,
    );
  }
  const { smartAccount, virtualAccount } = response.answer;
  const registration = {
    ...registered,
    smartAccount,
    virtualAccount,
    authorization: authorizationFrom(agent, response.answer, at),
  };
  const renewed = withDerivedState(agent, { ...agent, registration }, at);
  const news = complianceDrafts(agent, renewed, at);
  const isRoutine = descriptionOf(agent).synchronizesDaily || !wasCompliant(registered);
  const isRoutineRecheck = actor.kind === 'agent' && news.length === 0 && isRoutine;
  const drafts: ActivityDraft[] = isRoutineRecheck
    ? []
    : [{ actor, kind: 'authorization-renewed', result: 'succeeded' }];
  return withActivity(renewed, [...drafts, ...news], at);
}

/** The authorization to store from a response, with its renewal time and deadline. */
export function authorizationFrom(
  agent: Agent,
  { licenses, available }: AuthorizationResponse,
  at: EpochMs,
): AgentAuthorization {
  const isCompliant = Object.values(licenses).every(({ shortage }) => !shortage);
  const { synchronizesDaily } = descriptionOf(agent);
  const renewsAfter = synchronizesDaily ? synchronizationInterval : authorizationRenewalInterval(isCompliant);
  return { ...authorizationTimes(at, renewsAfter), licenses, ...(available && { available }) };
}

/**
 * Returns an activity entry if compliance has changed: according to the portal's last response that still counts or,
 * with a reservation, when use begins or ceases to exceed the reserved quantities.
 */
export function complianceDrafts(before: Agent, after: Agent, at: EpochMs): ActivityDraft[] {
  const wasShort = isReportedShort(before, at) || isOverUsed(before);
  const isShort = isReportedShort(after, at) || isOverUsed(after);
  if (wasShort === isShort) return [];
  return [{ actor: systemActor, kind: isShort ? 'out-of-compliance' : 'in-compliance', result: 'observed' }];
}

function isOverUsed(agent: Agent): boolean {
  return activeReservation(agent)?.overUsedSince !== undefined;
}

function isReportedShort(agent: Agent, at: EpochMs): boolean {
  const registered = activeRegistration(agent);
  return registered !== undefined && at < registered.authorization.deadlineAt && !wasCompliant(registered);
}
