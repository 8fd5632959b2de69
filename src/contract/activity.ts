import { reason } from './failure-reason.ts';
import { z } from './schema.ts';
import { calendarDate, instant } from './time.ts';

/** The kinds of entries in the activity log (domain.md §5.2). */
export const activityKinds = [
  'activated',
  'registration-requested',
  'registration-attempt-failed',
  'registration-refused',
  'registered',
  'deregistered',
  'deregistered-locally',
  'authorization-renewed',
  'authorization-renewal-failed',
  'registration-renewed',
  'registration-renewal-failed',
  'out-of-compliance',
  'in-compliance',
  'evaluation-ending',
  'evaluation-expired',
  'authorization-expired',
  'registration-expired',
  'removed-in-portal',
  'transport-changed',
  'tier-changed',
  'mode-changed',
  'utility-report-failed',
  'utility-report-sent',
  'communication-restored',
  'reservation-requested',
  'reservation-cancelled',
  'reservation-installed',
  'reservation-updated',
  'confirmation-acknowledged',
  'reservation-returned',
  'authorization-returned',
  'return-acknowledged',
  'reservation-term-ended',
  'reservation-lapsed',
] as const;
export const activityKind = z.enum(activityKinds);
export type ActivityKind = z.infer<typeof activityKind>;

/** The originator of an activity entry: a signed-in user, the product's Smart Agent, or a user of the portal. */
export const actor = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('user'), name: z.string() }),
  z.object({ kind: z.literal('agent') }),
  z.object({ kind: z.literal('portal') }),
]);
export type Actor = z.infer<typeof actor>;

export const activityEntry = z.object({
  id: z.string().check(z.minLength(1)),
  at: instant,
  actor,
  kind: activityKind,
  result: z.enum(['started', 'succeeded', 'failed', 'observed']),
  reason: z.optional(reason),
  /** The last day of the term; only when the entry reports that a term ended. */
  endedOn: z.optional(calendarDate),
  /** The line that the Smart Agent wrote to its log, if any: verbatim, in English, without secrets. */
  log: z.optional(z.string().check(z.maxLength(2000))),
});
export type ActivityEntry = z.infer<typeof activityEntry>;

/** A page of the activity log, newest entry first. `older` is the cursor of the next page, absent on the last one. */
export const activity = z.object({ entries: z.array(activityEntry), older: z.optional(z.string()) });
export type Activity = z.infer<typeof activity>;
