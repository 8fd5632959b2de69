import type { Reason } from '#src/contract/failure-reason.ts';
import type { Summary } from '#src/contract/summary.ts';

/** How an attempt that began at a known instant stands. */
export type RegistrationOutcome =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'registered' }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'unreachable'; readonly reason: Reason; readonly nextAttemptAt: string };

/**
 * What became of the attempt that began at `startedAt` (an instant the backend answered with). What is older than the
 * attempt, such as the failure of the one before, is not its outcome: the page has simply not heard of it yet.
 */
export function registrationOutcome(registration: Summary['registration'], startedAt: string): RegistrationOutcome {
  switch (registration.status) {
    case 'registered':
      return registration.registeredAt >= startedAt ? { kind: 'registered' } : { kind: 'waiting' };
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
