import type { Evaluation } from '#src/contract/summary.ts';

const DAY_MS = 86_400_000;

/** How loud a matter is, from the quietest up. */
export type Severity = 'success' | 'information' | 'warning' | 'error';

/** Milliseconds of evaluation that remain at `now` (milliseconds since 1970); 0 when it has ended. */
export function evaluationRemaining(evaluation: Evaluation, now: number): number {
  if (evaluation.clock === 'expired') return 0;
  if (evaluation.clock === 'paused') return evaluation.remaining;
  return Math.max(0, Date.parse(evaluation.endsAt) - now);
}

/** Whole days that remain, rounded up, so that 0 is said only when nothing is left (screens.md §5, Facts). */
export function wholeDays(remaining: number): number {
  return Math.ceil(Math.max(0, remaining) / DAY_MS);
}

/**
 * Whole minutes until an instant, rounded up; 0 when it is due. The backend's clock is known to the second only, so that
 * fifteen minutes and a fraction of a second are fifteen minutes.
 */
export function minutesUntil(instant: string, now: number): number {
  return Math.ceil(Math.max(0, Date.parse(instant) - now - 999) / 60_000);
}

/**
 * From 14 days on the whole product says that the evaluation ends, on every page, while it counts: whoever never opens the
 * License page would learn of it by being locked out (docs/decisions/0007).
 */
export function evaluationEndsSoon(evaluation: Evaluation, now: number): boolean {
  return evaluation.clock === 'running' && wholeDays(evaluationRemaining(evaluation, now)) <= 14;
}

/** Evaluation is information at first, a warning from 30 days, an error from 7 (screens.md §2.2). */
export function evaluationSeverity(evaluation: Evaluation, now: number): Severity {
  const days = wholeDays(evaluationRemaining(evaluation, now));
  if (days <= 7) return 'error';
  return days <= 30 ? 'warning' : 'information';
}
