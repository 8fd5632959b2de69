import type { ActiveSummary, Evaluation, Summary } from '#src/contract/summary.ts';
import { evaluationRemaining, wholeDays } from './expiry.ts';

/** The severity of a notice or a status, which decides on its colour and icon. */
export type Severity = 'success' | 'information' | 'warning' | 'error';

/** The severity of the evaluation: information, a warning from 30 days left, an error from 7 (screens.md §2.2). */
export function evaluationSeverity(evaluation: Evaluation, now: number): Severity {
  const days = wholeDays(evaluationRemaining(evaluation, now));
  if (days <= 7) return 'error';
  return days <= 30 ? 'warning' : 'information';
}

/** The severity of the registration status and of the notice about it. To be unregistered is `information`. */
export function registrationSeverity({ registration }: Pick<Summary, 'registration'>): Severity {
  switch (registration.status) {
    case 'failed':
    case 'expired':
      return 'error';
    case 'retrying':
      return 'warning';
    case 'unregistered':
      return registration.staleRegistration ? 'warning' : 'information';
    case 'registered':
      return registration.lastFailure ? 'warning' : 'success';
    case 'reserved':
      return registration.lapsedAt ? 'error' : 'success';
    default:
      // In progress, not required, or a status that this page does not know.
      return 'information';
  }
}

/** The severity of the authorization status; during evaluation that of the evaluation. */
export function authorizationSeverity({ authorization, evaluation }: ActiveSummary, now: number): Severity {
  switch (authorization.status) {
    case 'authorized':
    case 'reserved':
    case 'no-licenses-in-use':
      return authorization.heartbeat?.lastFailure ? 'warning' : 'success';
    case 'evaluation':
      return evaluationSeverity(evaluation, now);
    case 'evaluation-expired':
    case 'out-of-compliance':
    case 'authorization-expired':
      return 'error';
    default:
      // A status that this page does not know.
      return 'information';
  }
}
