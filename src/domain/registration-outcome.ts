import type { Reason } from '#src/contract/failure-reason.ts';
import type { Summary } from '#src/contract/summary.ts';

/** The outcome of an attempt to register. */
export type RegistrationOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'registered' }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'unreachable'; readonly reason: Reason; readonly nextAttemptAt: string };

/**
 * Returns the outcome of the attempt that began at `startedAt`, an instant of the backend. A state that is older than the
 * attempt, such as the failure of the previous one, counts as `waiting`: the page has not fetched the new state yet.
 */
export function registrationOutcome(registration: Summary['registration'], startedAt: string): RegistrationOutcome {
  switch (registration.status) {
    case 'registered':
      // An unknown instant is empty. It is not that of an earlier registration, which would have allowed no attempt.
      return registration.registeredAt >= startedAt || registration.registeredAt === ''
        ? { kind: 'registered' }
        : { kind: 'waiting' };
    case 'failed':
      return registration.lastFailure.at >= startedAt
        ? { kind: 'refused', reason: registration.lastFailure.reason }
        : { kind: 'waiting' };
    case 'retrying': {
      const { lastFailure, nextAttemptAt } = registration;
      return lastFailure.at >= startedAt
        ? { kind: 'unreachable', reason: lastFailure.reason, nextAttemptAt }
        : { kind: 'waiting' };
    }
    default:
      return { kind: 'waiting' };
  }
}
