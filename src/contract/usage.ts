import { usageTable } from './product.ts';
import { licenseTerm } from './reservation.ts';
import { z } from './schema.ts';
import { calendarDate, instant } from './time.ts';

/** Whether one licence is covered (domain.md §1.1, screens.md §2.3). */
export const licenseStatus = z.enum([
  'no-licenses-in-use',
  'evaluation',
  'evaluation-expired',
  'authorized',
  'out-of-compliance',
  'authorization-expired',
  'waiting',
  'unregistered',
]);
export type LicenseStatus = z.infer<typeof licenseStatus>;

/** A number of licences. */
const count = z.int().check(z.nonnegative());

/** One licence in use or owned. */
export const licenseUsage = z.object({
  /** ISO 19770 entitlement tag (domain.md §3.7). */
  tag: z.string().check(z.minLength(1)),
  /** The tag's own name, shown when the agent knows no better one. */
  shortName: z.string().check(z.minLength(1)),
  name: z.optional(z.string()),
  description: z.optional(z.string()),
  table: usageTable,
  inUse: count,
  /** What the account owns, when the portal has said so. */
  entitled: z.optional(count),
  /** What a reservation holds; only in reservation. */
  reserved: z.optional(count),
  /** What makes up `reserved`: a licence has a term for each last day; only in a specific reservation. */
  terms: z.optional(z.array(licenseTerm)),
  /** How many the whole account lacks, when the portal has said that it lacks some. */
  short: z.optional(count),
  /** While licences are missing: how many were lost when a term ended last, and the last day of that term. */
  endedTerm: z.optional(z.object({ quantity: count, endedOn: calendarDate })),
  /** A universal reservation covers any number. */
  unlimited: z.optional(z.boolean()),
  status: licenseStatus,
});
export type LicenseUsage = z.infer<typeof licenseUsage>;

/** Snort IDS, which stops without Advantage (S4 ch. 2). Subscriber rules take a licence per sensor. */
export const intrusionDetection = z.object({ sensors: count, rules: z.enum(['community', 'subscriber']) });
export type IntrusionDetection = z.infer<typeof intrusionDetection>;

/** What is used against what is owned, licence by licence. `countedAt` leaves room for a history. */
export const usage = z.object({
  countedAt: instant,
  licenses: z.array(licenseUsage),
  intrusionDetection: z.optional(intrusionDetection),
});
export type Usage = z.infer<typeof usage>;
