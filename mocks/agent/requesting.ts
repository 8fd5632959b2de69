import type { Moment } from '#mocks/codes/instant.ts';
import { requestOf, writeRequestCode } from '#mocks/codes/request-code.ts';
import { byUser, noting, type Taken } from './activity.ts';
import { refusedOnStandby } from './deployment.ts';
import type { ReservationRequest } from './reservation.ts';
import { followed } from './standing.ts';
import type { Agent } from './state.ts';

/** What a user tells the agent to do without saying more; `by` is the user's name. */
export interface UserCommand {
  readonly by: string;
}

/** The request that is pending, if one is. */
export function pendingRequest({ registration }: Agent): ReservationRequest | undefined {
  return registration.status === 'reservation-pending' ? registration.request : undefined;
}

/**
 * Makes a request; `drawn` is six bytes of chance. A waiting attempt to register is given up for it. Evaluation goes on until
 * the request is answered (screens.md §2.2).
 */
export function makeRequest(agent: Agent, drawn: Uint8Array, { by }: UserCommand, now: Moment): Taken {
  const refused = refusedOnStandby(agent);
  if (refused) return refused;
  const { status } = agent.registration;
  if (status === 'registering') return { ok: false, problem: 'registration-in-progress' };
  if (status === 'registered') return { ok: false, problem: 'already-registered' };
  if (status === 'reserved') return { ok: false, problem: 'already-reserved' };
  const { productIdentifier, serialNumber } = agent.identity;
  // What will be reserved is chosen in the portal (screens.md §4). The codes of products that can reserve single licences
  // begin so, as far as they are published.
  const code = writeRequestCode({ productIdentifier, serialNumber, reservation: 'specific' }, drawn);
  const request = { code, nonce: requestOf(code)?.nonce ?? '', requestedAt: now };
  const asked = followed(agent, { ...agent, registration: { status: 'reservation-pending', request } }, now);
  return {
    ok: true,
    ...noting(asked, [{ actor: byUser(by), kind: 'reservation-requested', result: 'succeeded' }], now),
  };
}

/** Gives the request up: its code is void, and the next one is another. */
export function cancelRequest(agent: Agent, { by }: UserCommand, now: Moment): Taken {
  if (!pendingRequest(agent)) return refusedOnStandby(agent) ?? { ok: false, problem: 'no-reservation-pending' };
  const cancelled = followed(agent, { ...agent, registration: { status: 'unregistered', since: now } }, now);
  const note = { actor: byUser(by), kind: 'reservation-cancelled', result: 'succeeded' } as const;
  return { ok: true, ...noting(cancelled, [note], now) };
}
