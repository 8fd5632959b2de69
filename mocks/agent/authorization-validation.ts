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

/** What a code that may be installed does: it answers the pending request, updates a reservation, or has just updated it. */
export type AuthorizationValidation =
  | { readonly ok: true; readonly effect: 'answers'; readonly code: InstalledCode; readonly nonce: string }
  | {
      readonly ok: true;
      readonly effect: 'updates' | 'has-updated';
      readonly code: InstalledCode;
      readonly reservation: ReservedState;
    }
  | AgentRefusal;

/** Whether a code may be installed now; what stands against it is looked for in the order of domain.md §5.4. */
export function validateAuthorization(agent: Agent, text: string, now: EpochMs): AuthorizationValidation {
  const { registration } = agent;
  const refusal = standbyRefusal(agent);
  if (refusal) return refusal;
  if (normalizeInput(text) === '') return rejectCode('code-empty', text);
  const request = pendingRequest(agent);
  if (request) {
    const read = rejectIfEnded(
      readAuthorization(agent, text, request.nonce, supportedReservationKinds(agent)),
      text,
      now,
    );
    return read.ok ? { ...read, effect: 'answers', nonce: request.nonce } : read;
  }
  if (registration.status !== 'reserved') return { ok: false, problem: 'no-reservation-pending' };
  if (registration.code.reservation === 'universal') return { ok: false, problem: 'universal-not-updated' };
  const read = readAuthorization(agent, text, registration.nonce, ['specific']);
  if (!read.ok) return read;
  if (read.code.timestamp < registration.code.timestamp) return rejectCode('code-superseded', text);
  if (read.code.timestamp === registration.code.timestamp) {
    // The answer to the installation may have been lost: the confirmation code is there to be had again.
    if (agent.kept?.code !== 'confirmation') return rejectCode('code-already-installed', text);
    return { ...read, effect: 'has-updated', reservation: registration };
  }
  const current = rejectIfEnded(read, text, now);
  return current.ok ? { ...current, effect: 'updates', reservation: registration } : current;
}

/** A code is of no use once the terms of all it grants have ended. */
function rejectIfEnded(read: AuthorizationReading, text: string, now: EpochMs): AuthorizationReading {
  const hasEnded =
    read.ok && read.code.reservation === 'specific' && !read.code.licenses.some((each) => isActiveAfter(each, now));
  return hasEnded ? rejectCode('code-term-ended', text) : read;
}
