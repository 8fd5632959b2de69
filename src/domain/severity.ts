import type { ActiveSummary, Evaluation, Summary } from '#src/contract/summary.ts';
import { evaluationRemaining, wholeDays } from './expiry.ts';

/** The severity of a notice or a status, which decides on its colour and icon. */
export type Severity = 'success' | 'information' | 'warning' | 'error';

/** A step on the way to a limit or an end. The page warns at each, with its severity (screens.md §2.2). */
export interface Step {
  /** The percentage in use, or the number of days left. */
  readonly at: number;
  readonly severity: Severity;
}

/** The steps of a use on its way to the limit, in percent. */
export const limitSteps: readonly Step[] = [
  { at: 80, severity: 'information' },
  { at: 90, severity: 'warning' },
  { at: 100, severity: 'warning' },
];

/** The steps before a term, the evaluation or a deadline ends, in days. */
export const daySteps: readonly Step[] = [
  { at: 60, severity: 'information' },
  { at: 30, severity: 'warning' },
  { at: 14, severity: 'warning' },
  { at: 7, severity: 'error' },
  { at: 1, severity: 'error' },
];

/** Returns the nearest step that a use has reached, given as a part of its limit; undefined before the first. */
export function limitStep(usedShare: number): Step | undefined {
  return limitSteps.findLast(({ at }) => usedShare >= at / 100);
}

/** Returns the nearest step that has been reached when so many days are left; undefined before the first. */
export function dayStep(days: number): Step | undefined {
  return daySteps.findLast(({ at }) => days <= at);
}

/** The severity of the evaluation by the days that are left, whether they count down or not. */
export function evaluationSeverity(evaluation: Evaluation, now: number): Severity {
  return dayStep(wholeDays(evaluationRemaining(evaluation, now)))?.severity ?? 'information';
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
