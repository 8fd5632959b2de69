import { reason } from './failure-reason.ts';
import { z } from './schema.ts';
import { instant } from './time.ts';

/**
 * The kinds of renewal that a user can start (screens.md §3.10).
 *
 * - `authorization`: reports the usage and renews the authorization for 90 days.
 * - `registration`: renews the identity certificate for a year.
 */
export const renewalKind = z.enum(['authorization', 'registration']);
export type RenewalKind = z.infer<typeof renewalKind>;

/** Renews the authorization or the registration now, not at its time. */
export const renewalRequest = z.object({ kind: renewalKind });
export type RenewalRequest = z.infer<typeof renewalRequest>;

/**
 * The outcome of a renewal.
 *
 * - `succeeded`: the portal renewed it.
 * - `failed`: the portal was not reached or refused. The state may change: a product that was removed in the portal is no
 *   longer registered.
 */
export const renewal = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('succeeded'),
    kind: renewalKind,
    /** The instant of the renewal. */
    at: instant,
  }),
  z.object({
    outcome: z.literal('failed'),
    kind: renewalKind,
    /** The instant of the failure. */
    at: instant,
    reason,
  }),
]);
export type Renewal = z.infer<typeof renewal>;
