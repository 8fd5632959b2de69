import { day, type Moment } from '#mocks/codes/instant.ts';

const minute = 60_000;
const hour = 60 * minute;

/** How long the portal takes to answer a registration (screens.md §5). */
export const registrationTakes = 3_000;
/** After a failed conversation the next attempt (domain.md §2). */
export const retryAfter = 15 * minute;
/** The evaluation, once in the product's life (domain.md §1.5). */
export const evaluationLasts = 90 * day;
/** Days remaining at which the evaluation's end is announced (screens.md §2.2). */
export const evaluationWarnings = [30, 14, 7] as const;
/** How long a reservation may be over-used before it lapses (S4 ch. 5). */
export const overUseLasts = 90 * day;
/** Between two synchronizations of a product that has a rhythm of its own for them, compliant or not (S0). */
export const synchronizesEvery = 24 * hour;
/** Between two reports of use in utility mode (S4 ch. 4). */
export const utilityReportsEvery = 4 * hour;

const authorizationLasts = 90 * day;
const certificateRenewsAfter = 180 * day;
const certificateLasts = 365 * day;
/** Deadlines count from a little before the answer (domain.md §2). */
const deadlinesShortBy = 5 * minute;

/** How long after a success the portal is asked again: out of compliance soon. */
export function authorizationRenewsAfter(compliant: boolean): number {
  return compliant ? 30 * day : 12 * hour;
}

/** The times of an authorization given at this moment, after which the portal is asked again in so many milliseconds. */
export function authorizationTimes(
  at: Moment,
  renewsAfter: number,
): { lastSuccessAt: Moment; nextAt: Moment; deadlineAt: Moment } {
  return {
    lastSuccessAt: at,
    nextAt: at + renewsAfter,
    deadlineAt: at - deadlinesShortBy + authorizationLasts,
  };
}

/** The times of an identity certificate given at this moment. */
export function certificateTimes(at: Moment): { renewedAt: Moment; renewsAt: Moment; expiresAt: Moment } {
  return { renewedAt: at, renewsAt: at + certificateRenewsAfter, expiresAt: at - deadlinesShortBy + certificateLasts };
}
