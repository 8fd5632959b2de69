/** A moment of simulated time in milliseconds since 1970-01-01T00:00Z. */
type Moment = number;

const minute = 60_000;
const hour = 60 * minute;
/** In milliseconds. */
export const day = 24 * hour;

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
/** Between two reports of use in utility mode (S4 ch. 4). */
export const utilityReportsEvery = 4 * hour;

const authorizationRenewsAfter = 30 * day;
const outOfComplianceRechecksAfter = 12 * hour;
const authorizationLasts = 90 * day;
const certificateRenewsAfter = 180 * day;
const certificateLasts = 365 * day;
/** Deadlines count from a little before the answer (domain.md §2). */
const deadlinesShortBy = 5 * minute;

/** The times of an authorization given at this moment. Out of compliance it is asked again soon. */
export function authorizationTimes(
  at: Moment,
  compliant: boolean,
): { lastSuccessAt: Moment; nextAt: Moment; deadlineAt: Moment } {
  return {
    lastSuccessAt: at,
    nextAt: at + (compliant ? authorizationRenewsAfter : outOfComplianceRechecksAfter),
    deadlineAt: at - deadlinesShortBy + authorizationLasts,
  };
}

/** The times of an identity certificate given at this moment. */
export function certificateTimes(at: Moment): { renewedAt: Moment; renewsAt: Moment; expiresAt: Moment } {
  return { renewedAt: at, renewsAt: at + certificateRenewsAfter, expiresAt: at - deadlinesShortBy + certificateLasts };
}
