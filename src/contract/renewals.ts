import { reason } from './failure-reason.ts';
import { z } from './schema.ts';
import { instant } from './time.ts';

/** The kinds of renewal that a user can start (screens.md §3.10). */
export const renewalKind = z.enum(['authorization', 'registration']);
export type RenewalKind = z.infer<typeof renewalKind>;

export const renewalRequest = z.object({ kind: renewalKind });
export type RenewalRequest = z.infer<typeof renewalRequest>;

/** The outcome of a renewal. A failure may change the state: a product removed in the portal is no longer registered. */
export const renewal = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('succeeded'), kind: renewalKind, at: instant }),
  z.object({ outcome: z.literal('failed'), kind: renewalKind, at: instant, reason }),
]);
export type Renewal = z.infer<typeof renewal>;
