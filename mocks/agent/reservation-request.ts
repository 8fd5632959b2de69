import type { EpochMs } from '#mocks/codes/epoch.ts';
import { parseRequestCode, writeRequestCode } from '#mocks/codes/request-code.ts';
import { type AgentCommandResult, userActor, withActivity } from './activity.ts';
import { standbyRefusal } from './deployment.ts';
import { withDerivedState } from './derived-state.ts';
import type { AgentReservationRequest } from './reservation.ts';
import type { Agent } from './state.ts';

/** A user's command without parameters; `by` is the user's name. */
export interface UserCommand {
  readonly by: string;
}

/** The pending request, if there is one. */
export function pendingRequest({ registration }: Agent): AgentReservationRequest | undefined {
  return registration.status === 'reservation-pending' ? registration.request : undefined;
}

/**
 * Creates a reservation request; `randomBytes` are six random bytes. A waiting registration attempt is dropped. The
 * evaluation continues until the request is answered (screens.md §2.2).
 */
export function createRequest(
  agent: Agent,
  randomBytes: Uint8Array,
  { by }: UserCommand,
  now: EpochMs,
): AgentCommandResult {
  const refusal = standbyRefusal(agent);
  if (refusal) return refusal;
  const { status } = agent.registration;
  if (status === 'registering') return { ok: false, problem: 'registration-in-progress' };
  if (status === 'registered') return { ok: false, problem: 'already-registered' };
  if (status === 'reserved') return { ok: false, problem: 'already-reserved' };
  const { productIdentifier, serialNumber } = agent.identity;
  // The kind of reservation is chosen in the portal (screens.md §4). All published request codes of products that can
  // reserve single licences begin like a specific one.
  const code = writeRequestCode({ productIdentifier, serialNumber, reservation: 'specific' }, randomBytes);
  const request = { code, nonce: parseRequestCode(code)?.nonce ?? '', requestedAt: now };
  const next = withDerivedState(agent, { ...agent, registration: { status: 'reservation-pending', request } }, now);
  return {
    ok: true,
    ...withActivity(next, [{ actor: userActor(by), kind: 'reservation-requested', result: 'succeeded' }], now),
  };
}

/** Cancels the request. Its code becomes void, and the next request has another one. */
export function cancelRequest(agent: Agent, { by }: UserCommand, now: EpochMs): AgentCommandResult {
  if (!pendingRequest(agent)) return standbyRefusal(agent) ?? { ok: false, problem: 'no-reservation-pending' };
  const next = withDerivedState(agent, { ...agent, registration: { status: 'unregistered', since: now } }, now);
  const note = { actor: userActor(by), kind: 'reservation-cancelled', result: 'succeeded' } as const;
  return { ok: true, ...withActivity(next, [note], now) };
}
