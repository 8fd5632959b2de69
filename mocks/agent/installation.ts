import { writeConfirmationCode } from '#mocks/codes/confirmation-code.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { type AgentCommandResult, type AgentUpdate, userActor, withActivity } from './activity.ts';
import { complianceDrafts } from './authorization.ts';
import { validateAuthorization } from './authorization-validation.ts';
import { withDerivedState } from './derived-state.ts';
import type { InstalledCode, ReservedState, StoredCode } from './reservation.ts';
import { coversUse } from './reservation-coverage.ts';
import type { Agent } from './state.ts';

/** A code entered by a user; `by` is the user's name. */
export interface CodeCommand {
  readonly code: string;
  readonly by: string;
}

/**
 * Installs an authorization code: starts a reservation, or updates a specific one, which creates a confirmation code.
 */
export function installCode(agent: Agent, { code: text, by }: CodeCommand, now: EpochMs): AgentCommandResult {
  const validation = validateAuthorization(agent, text, now);
  if (!validation.ok) return validation;
  if (validation.effect === 'has-updated') return { ok: true, agent, activity: [] };
  if (validation.effect === 'answers')
    return { ok: true, ...startReservation(agent, validation.code, validation.nonce, by, now) };
  return { ok: true, ...applyReservationUpdate(agent, validation.reservation, validation.code, by, now) };
}

/**
 * Drops the stored return code of an earlier reservation: the portal answers a new request only after that code was
 * entered.
 */
function startReservation(agent: Agent, code: InstalledCode, nonce: string, by: string, now: EpochMs): AgentUpdate {
  const { kept: _returnCode, ...rest } = agent;
  const registration: ReservedState = { status: 'reserved', reservedAt: now, nonce, code, termsSeenAt: now };
  const next = withDerivedState(agent, { ...rest, registration }, now);
  const note = { actor: userActor(by), kind: 'reservation-installed', result: 'succeeded' } as const;
  return withActivity(next, [note, ...complianceDrafts(agent, next, now)], now);
}

/** A lapsed reservation is in force again if the update covers the use (S4 ch. 5). */
function applyReservationUpdate(
  agent: Agent,
  before: ReservedState,
  code: InstalledCode,
  by: string,
  now: EpochMs,
): AgentUpdate {
  const { lapsedAt, overUsedSince, ...rest } = before;
  const nextReservation: ReservedState = { ...rest, code, reservedAt: now, termsSeenAt: now };
  const isUseCovered = coversUse(agent, nextReservation);
  const registration = isUseCovered
    ? nextReservation
    : {
        ...nextReservation,
        ...(overUsedSince !== undefined && { overUsedSince }),
        ...(lapsedAt !== undefined && { lapsedAt }),
      };
  const next = withDerivedState(agent, { ...agent, registration, ...confirmationFor(agent, code, now) }, now);
  const note = { actor: userActor(by), kind: 'reservation-updated', result: 'succeeded' } as const;
  return withActivity(next, [note, ...complianceDrafts(agent, next, now)], now);
}

/**
 * The confirmation code of an update. It replaces the code of an earlier update, because the portal has only the latest
 * one in transit.
 */
function confirmationFor({ identity }: Agent, code: InstalledCode, now: EpochMs): { readonly kept?: StoredCode } {
  if (code.reservation !== 'specific') return {};
  const { productIdentifier, serialNumber } = identity;
  const { productInstanceId, timestamp } = code;
  const text = writeConfirmationCode({ productIdentifier, serialNumber, productInstanceId, timestamp });
  return { kept: { code: 'confirmation', text, madeAt: now } };
}
