import { isoDateOf } from '#mocks/codes/calendar-date.ts';
import { type EpochMs, day as lengthOfDay } from '#mocks/codes/epoch.ts';
import type { LicenseHistory, UsageHistory, UsagePoint } from '#src/contract/usage.ts';
import type { Agent } from './state.ts';
import { licenseOf, usageOf } from './usage.ts';

/** What covers the use of a licence, as in the contract. */
type Coverage = Pick<UsagePoint, 'entitled' | 'usedByOthers' | 'reserved' | 'unlimited'>;

/** A day of UTC on which the use or the coverage of a licence changed. */
interface CountedDay extends Coverage {
  /** The number of days since 1970-01-01. */
  readonly day: number;
  /** The largest quantity in use on this day. */
  readonly peak: number;
  /** The quantity in use at the end of this day, and on all days until the next change. */
  readonly last: number;
}

/** A time in which the product counted nothing; without an end it still lasts. */
interface CountingGap {
  readonly from: EpochMs;
  readonly to?: EpochMs;
}

/** The counted use of all licences: only the days of a change are stored. */
export interface StoredUsageHistory {
  /** The days of each licence by entitlement tag, oldest first. */
  readonly licenses: Readonly<Record<string, readonly CountedDay[]>>;
  readonly gaps: readonly CountingGap[];
}

/** The history of a product that has counted nothing yet. */
export const emptyHistory: StoredUsageHistory = { licenses: {}, gaps: [] };

/** The number of days that a product keeps: a leap year. */
const keptDays = 366;

const dayOf = (at: EpochMs) => Math.floor(at / lengthOfDay);

/** Adds the present use of all licences to the history. Returns the same history if nothing has changed. */
export function withPresentUsage(history: StoredUsageHistory, agent: Agent, at: EpochMs): StoredUsageHistory {
  if (agent.awaitsFirstCount) return history;
  const listed = new Map(usageOf(agent, at).licenses.map((license) => [license.tag, license]));
  const changed: Record<string, readonly CountedDay[]> = {};
  for (const [tag, { inUse, entitled, usedByOthers, reserved, unlimited }] of listed) {
    const coverage = definedOnly({ entitled, usedByOthers, reserved, unlimited });
    const days = history.licenses[tag] ?? [];
    const next = withCount(days, at, inUse, coverage);
    if (next !== days) changed[tag] = next;
  }
  for (const [tag, days] of Object.entries(history.licenses)) {
    // A licence that is no longer listed is no longer in use.
    const next = listed.has(tag) ? days : withCount(days, at, 0, {});
    if (next !== days) changed[tag] = next;
  }
  return Object.keys(changed).length === 0 ? history : { ...history, licenses: { ...history.licenses, ...changed } };
}

function definedOnly(coverage: { readonly [Name in keyof Coverage]: Coverage[Name] | undefined }): Coverage {
  return Object.fromEntries(Object.entries(coverage).filter(([, value]) => value !== undefined));
}

function withCount(days: readonly CountedDay[], at: EpochMs, inUse: number, coverage: Coverage): readonly CountedDay[] {
  const latest = days.at(-1);
  if (latest?.last === inUse && isSameCoverage(latest, coverage)) return days;
  const today = dayOf(at);
  const isToday = latest?.day === today;
  // A count at midnight replaces the count of the day before.
  const carried = at % lengthOfDay === 0 && !isToday ? 0 : (latest?.last ?? 0);
  const peak = Math.max(carried, isToday ? latest.peak : 0, inUse);
  const before = isToday ? days.slice(0, -1) : days;
  return [...keptOf(before, today), { day: today, peak, last: inUse, ...coverage }];
}

function isSameCoverage(left: Coverage, right: Coverage): boolean {
  return (
    left.entitled === right.entitled &&
    left.usedByOthers === right.usedByOthers &&
    left.reserved === right.reserved &&
    left.unlimited === right.unlimited
  );
}

/** Leaves out the days that are too old, except the last of them, which holds for the days after it. */
function keptOf(days: readonly CountedDay[], today: number): readonly CountedDay[] {
  const first = days.findLastIndex(({ day }) => day <= today - keptDays);
  return first > 0 ? days.slice(first) : days;
}

/** Ends or resumes the counting, as when the product is switched off and on. */
export function withCounting(history: StoredUsageHistory, isCounting: boolean, at: EpochMs): StoredUsageHistory {
  const open = history.gaps.find(({ to }) => to === undefined);
  if (isCounting === !open) return history;
  const gaps = open
    ? history.gaps.map((gap) => (gap === open ? { ...gap, to: at } : gap))
    : [...history.gaps, { from: at }];
  return { ...history, gaps };
}

/** The response to a request for the history of `length` days until now, today included. */
export function usageHistoryOf(
  { licenses, gaps }: StoredUsageHistory,
  agent: Agent,
  length: number,
  now: EpochMs,
): UsageHistory {
  const today = dayOf(now);
  const first = today - length + 1;
  const listedTags = new Set(usageOf(agent, now).licenses.map(({ tag }) => tag));
  const counted = Array.from({ length }, (_, index) => first + index).filter((day) => !isInGap(gaps, day));
  return {
    from: dateOf(first),
    to: dateOf(today),
    licenses: Object.entries(licenses)
      .map(([tag, days]) => licenseHistoryOf(agent, tag, days, counted, now))
      .filter(({ points, tag }) => listedTags.has(tag) || points.some(({ inUse }) => inUse > 0)),
  };
}

const dateOf = (day: number) => isoDateOf(day * lengthOfDay);

/** Whether nothing was counted on a whole day. */
function isInGap(gaps: readonly CountingGap[], day: number): boolean {
  return gaps.some(({ from, to = Number.POSITIVE_INFINITY }) => dayOf(from) < day && day < dayOf(to));
}

function licenseHistoryOf(
  agent: Agent,
  tag: string,
  days: readonly CountedDay[],
  counted: readonly number[],
  now: EpochMs,
): LicenseHistory {
  const { shortName, name, table, unit } = licenseOf(agent, tag, now);
  return {
    tag,
    shortName,
    ...(name !== undefined && { name }),
    table,
    ...(unit && { unit }),
    points: counted.flatMap((day) => pointOf(days, day) ?? []),
  };
}

/** The use on one day: that of a change on this day, or else that at the end of the change before it. */
function pointOf(days: readonly CountedDay[], on: number): UsagePoint | undefined {
  const entry = days.findLast(({ day }) => day <= on);
  if (!entry) return undefined;
  const { day, peak, last, ...coverage } = entry;
  return { day: dateOf(on), inUse: day === on ? peak : last, ...coverage };
}
