import { reason } from './failure-reason.ts';
import { z } from './schema.ts';
import { calendarDate, instant } from './time.ts';

/**
 * The kinds of entries in the activity log (domain.md §5.2).
 *
 * - `activated`: a standby cluster became active and needs licences from now on.
 * - `registration-requested`: a user started a registration.
 * - `registration-attempt-failed`: an attempt did not reach the portal; the product tries again by itself.
 * - `registration-refused`: the portal refused the registration.
 * - `registered`: the portal registered the product.
 * - `deregistered`: a user ended the registration, and the portal removed the product instance.
 * - `deregistered-locally`: a user ended the registration while the portal was unreachable; the portal still lists the instance.
 * - `authorization-renewed`, `authorization-renewal-failed`: a renewal of the authorization, by a user or by the product.
 * - `registration-renewed`, `registration-renewal-failed`: a renewal of the identity certificate, by a user or by the product.
 * - `out-of-compliance`: more licences are in use than the account or the reservation has.
 * - `in-compliance`: all usage is covered again.
 * - `evaluation-ending`: the evaluation ends in 30, 14 or 7 days.
 * - `evaluation-expired`: the evaluation has ended.
 * - `authorization-expired`: 90 days passed without successful communication.
 * - `registration-expired`: the identity certificate expired without a renewal.
 * - `removed-in-portal`: the portal no longer lists this instance; the product is unregistered.
 * - `transport-changed`, `tier-changed`, `mode-changed`: a user changed the setting.
 * - `utility-report-failed`: a usage report did not reach the portal; it is sent again.
 * - `utility-report-sent`: the first usage report, or the first one after a failure, was sent.
 * - `communication-restored`: the portal responds again after a failure.
 * - `reservation-requested`: a user created a request code.
 * - `reservation-cancelled`: a user cancelled the request.
 * - `reservation-installed`: a user installed the authorization code of a new reservation.
 * - `reservation-updated`: a user installed the authorization code of an update.
 * - `confirmation-acknowledged`: a user acknowledged that the confirmation code was entered in the portal.
 * - `reservation-returned`: a user ended the reservation and created a return code.
 * - `authorization-returned`: a user returned an authorization code that was never installed.
 * - `return-acknowledged`: a user acknowledged that the return code was entered in the portal.
 * - `reservation-term-ended`: a term of the reservation ended; `endedOn` is its last day.
 * - `reservation-lapsed`: the reservation was out of compliance for too long; the evaluation continues.
 */
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

/**
 * The originator of an activity entry.
 *
 * - `user`: a signed-in user.
 * - `agent`: the product's Smart Agent, without a request of a user.
 * - `portal`: a user of Smart Software Manager.
 */
export const actor = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('user'),
    /** The user's name at the time of the entry. */
    name: z.string(),
  }),
  z.object({ kind: z.literal('agent') }),
  z.object({ kind: z.literal('portal') }),
]);
export type Actor = z.infer<typeof actor>;

/** An event of the licensing state: a user's command, an action of the Smart Agent, or a change in the portal. */
export const activityEntry = z.object({
  /** Identifies the entry; constant, and unique in the log. */
  id: z.string().check(z.minLength(1)),
  /** The instant of the event. */
  at: instant,
  actor,
  kind: activityKind,
  /**
   * The result.
   *
   * - `started`: the operation continues; another entry reports its end.
   * - `succeeded`: the operation was carried out.
   * - `failed`: the operation failed; `reason` says why, if the portal or the connection was the cause.
   * - `observed`: nothing was carried out; the product noticed a change.
   */
  result: z.enum(['started', 'succeeded', 'failed', 'observed']),
  /** Why the operation failed; only with the result `failed`, or where the portal reported it. */
  reason: z.optional(reason),
  /** The last day of the term; only when the entry reports that a term ended. */
  endedOn: z.optional(calendarDate),
  /** The line that the Smart Agent wrote to its log, if any: verbatim, in English, without secrets. */
  log: z.optional(z.string().check(z.maxLength(2000))),
});
export type ActivityEntry = z.infer<typeof activityEntry>;

/** Names a page of a list. It is opaque: a client sends it as it was received, and does not derive anything from it. */
export const pageToken = z.string().check(z.minLength(1), z.maxLength(100));

/** A page of the activity log. */
export const activity = z.object({
  /** Newest first; entries of the same instant in the reverse order of their events. */
  entries: z.array(activityEntry),
  /** The page token of the next, older page; absent on the last page. */
  nextPageToken: z.optional(pageToken),
});
export type Activity = z.infer<typeof activity>;
