import type { Evaluation } from '#src/contract/summary.ts';

/** A day in ms. */
export const DAY_MS = 86_400_000;

/** Delay in ms after which an automatic task counts as overdue; the page polls every 5 s. */
const OVERDUE_AFTER_MS = 60_000;

/** Milliseconds of evaluation left at `now` (ms since 1970); 0 when it has ended. */
export function evaluationRemaining(evaluation: Evaluation, now: number): number {
  if (evaluation.clock === 'expired') return 0;
  if (evaluation.clock === 'paused') return evaluation.remaining;
  return Math.max(0, Date.parse(evaluation.endsAt) - now);
}

/** Converts ms to whole days, rounded up, so that 0 means that nothing is left (screens.md §5, Facts). */
export function wholeDays(remaining: number): number {
  return Math.ceil(Math.max(0, remaining) / DAY_MS);
}

/**
 * Whole minutes from `now` (ms since 1970) until an instant, rounded up; 0 when it is due. Up to 999 ms are ignored, since
 * the backend's clock is known to the second only.
 */
export function minutesUntil(instant: string, now: number): number {
  return Math.ceil(Math.max(0, Date.parse(instant) - now - 999) / 60_000);
}

/** A time span, as `Intl.RelativeTimeFormat` takes it. */
export interface TimeSpan {
  readonly value: number;
  readonly unit: 'minute' | 'hour' | 'day';
}

/**
 * The time from `now` (ms since 1970) until an instant, rounded: in days from 48 hours on, in hours from 2 hours on,
 * otherwise in minutes; 0 minutes when it is due.
 */
export function timeUntil(instant: string, now: number): TimeSpan {
  const minutes = minutesUntil(instant, now);
  if (minutes >= 48 * 60) return { value: Math.round(minutes / (24 * 60)), unit: 'day' };
  if (minutes >= 2 * 60) return { value: Math.round(minutes / 60), unit: 'hour' };
  return { value: minutes, unit: 'minute' };
}

/** Whether an instant is at most one day ahead of `now` (ms since 1970), so that its time of day is enough. */
export function isWithinOneDay(instant: string, now: number): boolean {
  return Date.parse(instant) <= now + DAY_MS;
}

/** Whether an instant is within 48 hours of `now` (ms since 1970), so that its time of day matters. */
export function isNearInTime(instant: string, now: number): boolean {
  return Math.abs(Date.parse(instant) - now) < 2 * DAY_MS;
}

/**
 * Whether a running evaluation has 14 days or less left. Every page then shows a badge, so that users who never open the
 * License page are warned before the product is locked (docs/decisions/0007).
 */
export function evaluationEndsSoon(evaluation: Evaluation, now: number): boolean {
  return evaluation.clock === 'running' && wholeDays(evaluationRemaining(evaluation, now)) <= 14;
}

/** Returns whether an automatic task due at `at` is overdue at `now` (ms since 1970). */
export function isOverdue(at: string, now: number): boolean {
  return Date.parse(at) + OVERDUE_AFTER_MS <= now;
}
