import { day, type EpochMs } from '#mocks/codes/epoch.ts';

const minute = 60_000;
const hour = 60 * minute;

/** Duration of a registration in the portal, in ms (screens.md §5). */
export const registrationDuration = 3_000;
/** Delay before the attempt after a failure, in ms (domain.md §2). */
export const retryInterval = 15 * minute;
/** Duration of the evaluation, in ms, once in the product's life (domain.md §1.5). */
export const evaluationDuration = 90 * day;
/** Remaining days at which the evaluation's end is announced (screens.md §2.2). */
export const evaluationWarningDays = [30, 14, 7] as const;
/** Duration of over-use after which a reservation lapses, in ms (S4 ch. 5). */
export const overUseLimit = 90 * day;
/** Interval of contacts by a product that synchronizes daily, compliant or not, in ms (S0). */
export const synchronizationInterval = 24 * hour;
/** Interval of usage reports in utility mode, in ms (S4 ch. 4). */
export const utilityReportInterval = 4 * hour;

const compliantRenewalInterval = 30 * day;
const nonCompliantRenewalInterval = 12 * hour;
const authorizationLifetime = 90 * day;
const certificateRenewalInterval = 180 * day;
const certificateLifetime = 365 * day;
/** The portal's deadlines begin five minutes before its response (domain.md §2). */
const deadlineMargin = 5 * minute;

/** Interval between a success and the next authorization request, in ms; shorter while out of compliance. */
export function authorizationRenewalInterval(isCompliant: boolean): number {
  return isCompliant ? compliantRenewalInterval : nonCompliantRenewalInterval;
}

/** The times of an authorization granted at this time; the next request follows after `renewalInterval` ms. */
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

/** The times of an identity certificate issued at this time. */
export function certificateTimes(at: EpochMs): { renewedAt: EpochMs; renewsAt: EpochMs; expiresAt: EpochMs } {
  return {
    renewedAt: at,
    renewsAt: at + certificateRenewalInterval,
    expiresAt: at - deadlineMargin + certificateLifetime,
  };
}
