import { usageTable } from './product.ts';
import { licenseTerm } from './reservation.ts';
import { z } from './schema.ts';
import { tier } from './settings.ts';
import { calendarDate, instant } from './time.ts';

/**
 * The compliance status of one licence (domain.md §1.1, screens.md §2.3).
 *
 * - `no-licenses-in-use`: none is in use.
 * - `evaluation`: the evaluation covers the usage.
 * - `evaluation-expired`: the evaluation has ended, and nothing covers the usage.
 * - `authorized`: the account or the reservation covers the usage.
 * - `out-of-compliance`: more are in use than the account or the reservation has.
 * - `authorization-expired`: 90 days passed without successful communication.
 * - `waiting`: reported to the portal, which has not answered yet.
 * - `unregistered`: the product is not registered; only in products that show this in place of the evaluation.
 */
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

/**
 * The unit that one licence covers (S4 ch. 2, ch. 5).
 *
 * - `component`: a component of the network.
 * - `sensor`: a sensor with intrusion detection.
 * - `interface`: a capturing interface of a Center.
 * - `workload`: a workload.
 * - `endpoint`: an endpoint.
 */
export const countedUnit = z.enum(['component', 'sensor', 'interface', 'workload', 'endpoint']);
export type CountedUnit = z.infer<typeof countedUnit>;

/** The fields that say which licence it is, and what it counts. */
const licenseLabels = {
  /** ISO 19770 entitlement tag (domain.md §3.7). */
  tag: z.string().check(z.minLength(1)),
  /** The name in the tag, displayed when `name` is absent. */
  shortName: z.string().check(z.minLength(1)),
  /** The licence's name in the portal; absent until the portal has reported it. */
  name: z.optional(z.string()),
  /** The table that shows the licence. */
  table: usageTable,
  /** The counted unit; absent when the product does not know it. */
  unit: z.optional(countedUnit),
};

/** A licence that is in use or owned. */
export const licenseUsage = z.object({
  ...licenseLabels,
  /** The licence's description in the portal; absent until the portal has reported it. */
  description: z.optional(z.string()),
  /** The quantity that this product uses. */
  inUse: count,
  /** The quantity that the account owns, if the portal has reported it. */
  entitled: z.optional(count),
  /** The quantity that the account's other products use or have reserved, if the portal has reported it. */
  usedByOthers: z.optional(count),
  /** The reserved quantity; only in a reservation. */
  reserved: z.optional(count),
  /** The terms that add up to `reserved`, one for each last day; only in a specific reservation. */
  terms: z.optional(z.array(licenseTerm)),
  /** The quantity that the whole account lacks, if the portal has reported a shortage. */
  short: z.optional(count),
  /** The quantity lost when the last term ended, and the last day of that term; only while licences are missing. */
  endedTerm: z.optional(
    z.object({
      /** The quantity that the term covered. */
      quantity: count,
      /** The last day of the term. */
      endedOn: calendarDate,
    }),
  ),
  /** True in a universal reservation, which covers any quantity. */
  unlimited: z.optional(z.boolean()),
  status: licenseStatus,
});
export type LicenseUsage = z.infer<typeof licenseUsage>;

/**
 * Snort IDS, which stops without Advantage (S4 ch. 2). Subscriber rules need a licence per sensor. A Center that captures
 * traffic itself is not a sensor: its capturing interfaces are counted instead.
 */
export const intrusionDetection = z.object({
  /** The number of sensors with intrusion detection. */
  sensors: count,
  /** The number of capturing interfaces of the Center; absent if it captures no traffic. */
  interfaces: z.optional(count),
  /**
   * The rules in use.
   *
   * - `community`: free rules.
   * - `subscriber`: rules that need a licence per sensor.
   */
  rules: z.enum(['community', 'subscriber']),
});
export type IntrusionDetection = z.infer<typeof intrusionDetection>;

/** The licences that the other feature package would need, and those that the account had available at the last report. */
export const otherTier = z.object({
  /** The feature package that is not in use. */
  tier,
  /** The number of licences that it would need. */
  needed: count,
  /** The number of its licences that the account had available at the last report. */
  available: count,
});
export type OtherTier = z.infer<typeof otherTier>;

/** The licences in use and owned. */
export const usage = z.object({
  /** Since when the figures are what they are: a count with the same result leaves it as it is. */
  countedAt: instant,
  /** The licences, in any order: the page shows the most urgent first. */
  licenses: z.array(licenseUsage),
  /** Absent if the product has no intrusion detection. */
  intrusionDetection: z.optional(intrusionDetection),
  /** Only while registered online, and if the portal has reported it. */
  otherTier: z.optional(otherTier),
});
export type Usage = z.infer<typeof usage>;

/**
 * The number of days of a usage history, today included.
 *
 * - `30`: about a month.
 * - `90`: about three months.
 * - `365`: a year.
 */
export const historyDays = z._default(z.enum(['30', '90', '365']), '90');
export type HistoryDays = z.infer<typeof historyDays>;

/** The use of one licence on one day of UTC. */
export const usagePoint = z.object({
  /** The day in UTC. */
  day: calendarDate,
  /** The largest quantity that this product used on that day. */
  inUse: count,
  /** The quantity that the account owned at the end of the day, if the portal had reported it. */
  entitled: z.optional(count),
  /** The quantity that the account's other products used or had reserved, if the portal had reported it. */
  usedByOthers: z.optional(count),
  /** The reserved quantity at the end of the day; only in a specific reservation. */
  reserved: z.optional(count),
  /** True in a universal reservation, which covers any quantity. */
  unlimited: z.optional(z.boolean()),
});
export type UsagePoint = z.infer<typeof usagePoint>;

/** The use of one licence over time. */
export const licenseHistory = z.object({
  ...licenseLabels,
  /** The days, oldest first, at most 366. A day on which nothing was counted is absent; it is not zero. */
  points: z.array(usagePoint).check(z.maxLength(366)),
});
export type LicenseHistory = z.infer<typeof licenseHistory>;

/** The use of all licences over time. */
export const usageHistory = z.object({
  /** The first day that was asked for, in UTC. */
  from: calendarDate,
  /** The present day in UTC; its points are those until now. */
  to: calendarDate,
  /** Every licence that is listed now or was in use since `from`, in any order. */
  licenses: z.array(licenseHistory),
});
export type UsageHistory = z.infer<typeof usageHistory>;
