import type { EpochMs } from '#mocks/codes/epoch.ts';
import { parseRequestCode, writeRequestCode } from '#mocks/codes/request-code.ts';
import { type AgentCommandResult, userActor, withActivity } from './activity.ts';
import { standbyRefusal } from './deployment.ts';
import { withDerivedState } from './derived-state.ts';
import type { AgentReservationRequest } from './reservation.ts';
import type { Agent } from './state.ts';

/** What a user tells the agent to do without saying more; `by` is the user's name. */
export interface UserCommand {
  readonly by: string;
}

/** The request that is pending, if one is. */
export function pendingRequest({ registration }: Agent): AgentReservationRequest | undefined {
  return registration.status === 'reservation-pending' ? registration.request : undefined;
}

/**
 * Makes a request; `drawn` is six bytes of chance. A waiting attempt to register is given up for it. Evaluation goes on until
 * the request is answered (screens.md §2.2).
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
  // What will be reserved is chosen in the portal (screens.md §4). The codes of products that can reserve single licences
  // begin so, as far as they are published.
  const code = writeRequestCode({ productIdentifier, serialNumber, reservation: 'specific' }, randomBytes);
  const request = { code, nonce: parseRequestCode(code)?.nonce ?? '', requestedAt: now };
  const next = withDerivedState(agent, { ...agent, registration: { status: 'reservation-pending', request } }, now);
  return {
    ok: true,
    ...withActivity(next, [{ actor: userActor(by), kind: 'reservation-requested', result: 'succeeded' }], now),
  };
}

/** Gives the request up: its code is void, and the next one is another. */
export function cancelRequest(agent: Agent, { by }: UserCommand, now: EpochMs): AgentCommandResult {
  if (!pendingRequest(agent)) return standbyRefusal(agent) ?? { ok: false, problem: 'no-reservation-pending' };
  const next = withDerivedState(agent, { ...agent, registration: { status: 'unregistered', since: now } }, now);
  const note = { actor: userActor(by), kind: 'reservation-cancelled', result: 'succeeded' } as const;
  return { ok: true, ...withActivity(next, [note], now) };
}
