import { day, type EpochMs } from '#mocks/codes/epoch.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long the portal takes to answer a registration (screens.md §5). */
export const registrationDuration = 3_000;
/** After a failed conversation the next attempt (domain.md §2). */
export const retryInterval = 15 * minute;
/** The evaluation, once in the product's life (domain.md §1.5). */
export const evaluationDuration = 90 * day;
/** Days remaining at which the evaluation's end is announced (screens.md §2.2). */
export const evaluationWarningDays = [30, 14, 7] as const;
/** How long a reservation may be over-used before it lapses (S4 ch. 5). */
export const overUseLimit = 90 * day;
/** Between two synchronizations of a product that has a rhythm of its own for them, compliant or not (S0). */
export const synchronizationInterval = 24 * hour;
/** Between two reports of use in utility mode (S4 ch. 4). */
export const utilityReportInterval = 4 * hour;

const authorizationLifetime = 90 * day;
const certificateRenewalInterval = 180 * day;
const certificateLifetime = 365 * day;
/** Deadlines count from a little before the answer (domain.md §2). */
const deadlineMargin = 5 * minute;

/** How long after a success the portal is asked again: out of compliance soon. */
export function authorizationRenewalInterval(isCompliant: boolean): number {
  return isCompliant ? 30 * day : 12 * hour;
}

/** The times of an authorization given at this moment, after which the portal is asked again in so many milliseconds. */
export function authorizationTimes(
  at: EpochMs,
  renewalInterval: number,
): { lastSuccessAt: EpochMs; nextAt: EpochMs; deadlineAt: EpochMs } {
  return {
    lastSuccessAt: at,
    nextAt: at + renewalInterval,
    deadlineAt: at - deadlineMargin + authorizationLifetime,
  };
}

/** The times of an identity certificate given at this moment. */
export function certificateTimes(at: EpochMs): { renewedAt: EpochMs; renewsAt: EpochMs; expiresAt: EpochMs } {
  return {
    renewedAt: at,
    renewsAt: at + certificateRenewalInterval,
    expiresAt: at - deadlineMargin + certificateLifetime,
  };
}
