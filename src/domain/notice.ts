import type { CalendarDate } from '#src/contract/time.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import type { Severity, Step } from './severity.ts';

/** The kinds of notices on the page (screens.md §2.2). */
export type NoticeKind =
  | 'evaluation'
  | 'evaluation-expired'
  | 'registering'
  | 'retrying'
  | 'registration-failed'
  | 'left-behind'
  | 'out-of-compliance'
  | 'authorization-expired'
  | 'registration-expired'
  | 'renewal-failed'
  | 'report-failed'
  | 'limit-near'
  | 'term-ending'
  | 'reservation-pending'
  | 'reservation-lapsed'
  | 'update-unconfirmed'
  | 'return-unacknowledged'
  | 'standby'
  | 'federation-leader';

/** A notice on the page. The severity of registration and evaluation is determined in severity.ts. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly severity: Severity;
  /** Present if the notice is about something to come that has reached a step. */
  readonly stage?: NoticeStage;
}

/** The step that the subjects of a notice have reached. */
export interface NoticeStage {
  /** The steps on this way, the nearest last. */
  readonly steps: readonly Step[];
  /** The step that is reached. */
  readonly step: Step;
  readonly subjects: readonly NoticeSubject[];
  /** The last day of the terms that the notice is about. */
  readonly endsOn?: CalendarDate;
  /** The number of days until `endsOn`; 0 on that day. */
  readonly daysLeft?: number;
}

/** What a notice is about: the limit of a licence, one of its terms, the evaluation, or a deadline. */
export interface NoticeSubject {
  /**
   * Identifies the subject. Another limit or another last day is another subject: `limit TAG 50`, `term TAG 2026-01-25`,
   * `evaluation 2026-04-05`.
   */
  readonly id: string;
  readonly license?: LicenseUsage;
  /** The quantity of the term that ends. */
  readonly quantity?: number;
  /** The number of licences that are missing after the term, at the present use. */
  readonly short?: number;
}

/** Returns the step after the one that is reached; undefined at the last. */
export function nextStep({ steps, step }: NoticeStage): Step | undefined {
  return steps[steps.indexOf(step) + 1];
}
