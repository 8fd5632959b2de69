import { usageTable } from './product.ts';
import { licenseTerm } from './reservation.ts';
import { z } from './schema.ts';
import { tier } from './settings.ts';
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

/** What one licence stands for: a token equals a component (S4 ch. 5), and an IDS licence a sensor (S4 ch. 2). */
export const countedUnit = z.enum(['component', 'sensor', 'interface', 'workload', 'endpoint']);
export type CountedUnit = z.infer<typeof countedUnit>;

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
  /** What is counted; absent where the product cannot say. */
  unit: z.optional(countedUnit),
  /** What the account owns, when the portal has said so. */
  entitled: z.optional(count),
  /** How many of these the account's other products use or have reserved, when the portal has said so. */
  usedByOthers: z.optional(count),
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

/**
 * Snort IDS, which stops without Advantage (S4 ch. 2). Subscriber rules take a licence per sensor. A Center that captures by
 * itself is no sensor: of it the interfaces are counted.
 */
export const intrusionDetection = z.object({
  sensors: count,
  interfaces: z.optional(count),
  rules: z.enum(['community', 'subscriber']),
});
export type IntrusionDetection = z.infer<typeof intrusionDetection>;

/** What choosing the other feature package would take, and how many of its licences the account had left when asked last. */
export const otherTier = z.object({ tier, needed: count, available: count });
export type OtherTier = z.infer<typeof otherTier>;

/** What is used against what is owned, licence by licence. `countedAt` leaves room for a history. */
export const usage = z.object({
  countedAt: instant,
  licenses: z.array(licenseUsage),
  intrusionDetection: z.optional(intrusionDetection),
  /** Only while registered online, and where the portal has said it. */
  otherTier: z.optional(otherTier),
});
export type Usage = z.infer<typeof usage>;
