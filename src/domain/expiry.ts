import type { Evaluation } from '#src/contract/summary.ts';

const DAY_MS = 86_400_000;

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

/**
 * Whether a running evaluation has 14 days or less left. Every page then shows a badge, so that users who never open the
 * License page are warned before the product is locked (docs/decisions/0007).
 */
export function evaluationEndsSoon(evaluation: Evaluation, now: number): boolean {
  return evaluation.clock === 'running' && wholeDays(evaluationRemaining(evaluation, now)) <= 14;
}
