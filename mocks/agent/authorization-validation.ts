import type { EpochMs } from '#mocks/codes/epoch.ts';
import { normalizeInput } from '#mocks/codes/normalize-input.ts';
import type { AgentRefusal } from './activity.ts';
import {
  type AuthorizationReading,
  readAuthorization,
  rejectCode,
  supportedReservationKinds,
} from './authorization-reader.ts';
import { standbyRefusal } from './deployment.ts';
import type { InstalledCode, ReservedState } from './reservation.ts';
import { isActiveAfter } from './reservation-coverage.ts';
import { pendingRequest } from './reservation-request.ts';
import type { Agent } from './state.ts';

/**
 * Effect of a code that may be installed: it answers the pending request, updates a reservation, or has already updated
 * it.
 */
export type AuthorizationValidation =
  | { readonly ok: true; readonly effect: 'answers'; readonly code: InstalledCode; readonly nonce: string }
  | {
      readonly ok: true;
      readonly effect: 'updates' | 'has-updated';
      readonly code: InstalledCode;
      readonly reservation: ReservedState;
    }
  | AgentRefusal;

/** Checks whether a code may be installed now. Problems are checked in the order of domain.md §5.4. */
export function validateAuthorization(agent: Agent, text: string, now: EpochMs): AuthorizationValidation {
  const { registration } = agent;
  const refusal = standbyRefusal(agent);
  if (refusal) return refusal;
  if (normalizeInput(text) === '') return rejectCode('code-empty', text);
  const request = pendingRequest(agent);
  if (request) {
    const reading = rejectIfEnded(
      readAuthorization(agent, text, request.nonce, supportedReservationKinds(agent)),
      text,
      now,
    );
    return reading.ok ? { ...reading, effect: 'answers', nonce: request.nonce } : reading;
  }
  if (registration.status !== 'reserved') return { ok: false, problem: 'no-reservation-pending' };
  if (registration.code.reservation === 'universal') return { ok: false, problem: 'universal-not-updated' };
  const reading = readAuthorization(agent, text, registration.nonce, ['specific']);
  if (!reading.ok) return reading;
  if (reading.code.timestamp < registration.code.timestamp) return rejectCode('code-superseded', text);
  if (reading.code.timestamp === registration.code.timestamp) {
    // The response to the installation may have been lost, so the confirmation code can be fetched again.
    if (agent.kept?.code !== 'confirmation') return rejectCode('code-already-installed', text);
    return { ...reading, effect: 'has-updated', reservation: registration };
  }
  const current = rejectIfEnded(reading, text, now);
  return current.ok ? { ...current, effect: 'updates', reservation: registration } : current;
}

/** Rejects a code if the terms of all its licences have ended. */
function rejectIfEnded(reading: AuthorizationReading, text: string, now: EpochMs): AuthorizationReading {
  const hasEnded =
    reading.ok &&
    reading.code.reservation === 'specific' &&
    !reading.code.licenses.some((each) => isActiveAfter(each, now));
  return hasEnded ? rejectCode('code-term-ended', text) : reading;
}
