import type { EpochMs } from '#mocks/codes/epoch.ts';
import { normalizeInput } from '#mocks/codes/normalize-input.ts';
import { writeReturnCode } from '#mocks/codes/return-code.ts';
import type { ActivityKind } from '#src/contract/activity.ts';
import { type AgentCommandResult, type AgentUpdate, userActor, withActivity } from './activity.ts';
import { readAuthorization, rejectCode, supportedReservationKinds } from './authorization-reader.ts';
import { standbyRefusal } from './deployment.ts';
import { withDerivedState } from './derived-state.ts';
import type { CodeCommand } from './installation.ts';
import type { InstalledCode, StoredCode } from './reservation.ts';
import { pendingRequest, type UserCommand } from './reservation-request.ts';
import type { Agent } from './state.ts';

/**
 * Ends the reservation and creates the return code that releases it in the portal. A repeated call keeps the existing
 * code.
 */
export function returnReserved(agent: Agent, { by }: UserCommand, now: EpochMs): AgentCommandResult {
  const { registration, kept } = agent;
  if (registration.status === 'reserved') {
    return { ok: true, ...completeReturn(agent, registration.code, 'reservation', by, now) };
  }
  const isReturned = kept?.code === 'return' && kept.returns === 'reservation';
  if (isReturned) return { ok: true, agent, activity: [] };
  return standbyRefusal(agent) ?? { ok: false, problem: 'not-reserved' };
}

/**
 * Cancels an answered request: the authorization code is not installed but returned, even after its term has ended. A
 * repeated call with the same code keeps the existing return code.
 */
export function returnUnused(agent: Agent, { code: text, by }: CodeCommand, now: EpochMs): AgentCommandResult {
  const { kept } = agent;
  const refusal = standbyRefusal(agent);
  if (refusal) return refusal;
  if (normalizeInput(text) === '') return rejectCode('code-empty', text);
  const request = pendingRequest(agent);
  if (!request) {
    const isReturned =
      kept?.code === 'return' &&
      kept.returns === 'unused-authorization' &&
      normalizeInput(kept.authorizationCode) === normalizeInput(text);
    return isReturned ? { ok: true, agent, activity: [] } : { ok: false, problem: 'no-reservation-pending' };
  }
  const reading = readAuthorization(agent, text, request.nonce, supportedReservationKinds(agent));
  return reading.ok ? { ok: true, ...completeReturn(agent, reading.code, 'unused-authorization', by, now) } : reading;
}

const returnActivityKinds = {
  reservation: 'reservation-returned',
  'unused-authorization': 'authorization-returned',
} as const satisfies Record<string, ActivityKind>;

/**
 * Ends the reservation and stores the return code. It replaces a stored confirmation code: a returned update needs no
 * confirmation.
 */
function completeReturn(
  agent: Agent,
  code: InstalledCode,
  returns: keyof typeof returnActivityKinds,
  by: string,
  now: EpochMs,
): AgentUpdate {
  const { productIdentifier, serialNumber } = agent.identity;
  const device = { productIdentifier, serialNumber };
  const text = writeReturnCode(
    code.reservation === 'specific'
      ? { ...device, reservation: 'specific', productInstanceId: code.productInstanceId }
      : { ...device, reservation: 'universal', authorizationCode: code.text },
  );
  const kept: StoredCode = { code: 'return', text, madeAt: now, returns, authorizationCode: code.text };
  const next = withDerivedState(agent, { ...agent, registration: { status: 'unregistered', since: now }, kept }, now);
  return withActivity(next, [{ actor: userActor(by), kind: returnActivityKinds[returns], result: 'succeeded' }], now);
}

/** Acknowledges that a code was entered in the portal, and removes it here. A repeated call changes nothing. */
export function acknowledge(
  agent: Agent,
  code: StoredCode['code'],
  { by }: UserCommand,
  now: EpochMs,
): AgentCommandResult {
  const { kept, ...rest } = agent;
  if (kept?.code !== code) return standbyRefusal(agent) ?? { ok: true, agent, activity: [] };
  const kind = code === 'return' ? 'return-acknowledged' : 'confirmation-acknowledged';
  return { ok: true, ...withActivity(rest, [{ actor: userActor(by), kind, result: 'succeeded' }], now) };
}
