import type { CalendarDate } from '#src/contract/time.ts';
import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';
import { type CountedDay, cleanHistory, countedDays, type DailyPeak } from './clean-history.ts';
import { drawPaths } from './simulated-paths.ts';
import { estimateTrend, growthProbability, stepHeights } from './trend.ts';

/** The number of days before today from which the rate is taken. */
const BASIS_DAYS = 90;
const MIN_COUNTED_DAYS = 21;
/** A step in so many last days leaves the rate unknown, and so does a history that ended before. */
const RECENT_DAYS = 14;
/** The number of days ahead for which paths are drawn, today included. */
const HORIZON_DAYS = 730;
const MAX_RANGE_DAYS = 365;
/** Growth is stated only when its probability is at least this. */
const MIN_GROWTH_PROBABILITY = 0.99;
/** A change has had its effect after so many days, in which each weekday occurs once. */
const EFFECT_DAYS = 7;
const shares = { low: 0.1, mid: 0.5, high: 0.9 } as const;

/** The usage of one licence so far, and its limit. */
export interface ForecastInput {
  /** The peaks of the counted days, in any order; days that were not counted are absent. */
  readonly points: readonly DailyPeak[];
  /** The quantity that this product can use; undefined when it is unknown or unlimited. */
  readonly limit: number | undefined;
  /** The current UTC day. Its peak is not complete, so the rate is taken from the days before. */
  readonly today: CalendarDate;
  /** Whether usage is switched by an administrator and does not grow, as that of IDS licences (S4 ch. 2). */
  readonly isSwitched?: boolean;
}

/**
 * Why no date is given.
 *
 * - `no-limit`: the limit is unknown or unlimited.
 * - `switched`: usage is switched and does not grow.
 * - `too-few-days`: fewer than 21 of the last 90 days were counted.
 * - `gaps`: more than half of the days were not counted, or none of the last 14.
 * - `recent-step`: usage changed abruptly in the last 14 days.
 * - `unclear-growth`: the limit may be near, but growth is less probable than 99 %.
 * - `wide-range`: the range is longer than a year.
 */
export type UnknownReason =
  | 'no-limit'
  | 'switched'
  | 'too-few-days'
  | 'gaps'
  | 'recent-step'
  | 'unclear-growth'
  | 'wide-range';

/** A quantity with its 80 % range: it is below `low` and above `high` with a probability of 10 % each. */
export interface QuantityRange {
  readonly low: number;
  readonly mid: number;
  readonly high: number;
}

/** The expected peak of a future day. */
export interface BandDay extends QuantityRange {
  readonly day: CalendarDate;
}

/** A day from which on usage was on another level. */
export interface UsageStep {
  readonly day: CalendarDate;
  /** By how many licences usage rose; negative if it fell. */
  readonly height: number;
}

/** The future usage of a licence as equally probable paths of daily peaks, the first day being today. */
export interface Outlook {
  readonly today: number;
  readonly counted: readonly CountedDay[];
  readonly paths: readonly Float64Array[];
  /** The number of days from which the rate was taken; 0 when it is unknown, and the paths keep the present usage. */
  readonly basisDays: number;
  /** Why the rate is unknown. */
  readonly reason: UnknownReason | undefined;
  readonly isGrowing: boolean;
  /** The abrupt changes in the history, oldest first. */
  readonly steps: readonly UsageStep[];
}

/** The date on which a limit is reached, as an index of days from today. */
export type ReachedDate =
  | { readonly kind: 'reached'; readonly day: number; readonly from: number; readonly to: number }
  | { readonly kind: 'not-at-this-rate'; readonly until: number }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason };

/** Estimates the rate of a history and draws the paths of its future. */
export function createOutlook({ points, today: day, isSwitched = false }: ForecastInput): Outlook {
  const today = toDayNumber(day);
  const counted = countedDays(points, today);
  const basis = counted.filter((each) => each.day < today && each.day >= today - BASIS_DAYS);
  const basisDays = today - (basis[0]?.day ?? today);
  const withoutRate = (reason: UnknownReason, steps: readonly UsageStep[] = []): Outlook => {
    const present = new Float64Array(HORIZON_DAYS).fill(counted.at(-1)?.count ?? 0);
    return { today, counted, paths: [present], basisDays: 0, reason, isGrowing: false, steps };
  };
  if (isSwitched) return withoutRate('switched', dailyChanges(basis));
  if (basis.length < MIN_COUNTED_DAYS) return withoutRate('too-few-days');
  const isStale = today - (basis.at(-1)?.day ?? today) > RECENT_DAYS;
  if (isStale || basis.length * 2 < basisDays) return withoutRate('gaps');
  const history = cleanHistory(basis);
  const trend = estimateTrend(history);
  const hasRecentStep = trend.steps.some((step) => step >= today - RECENT_DAYS);
  const heights = stepHeights(trend);
  const steps = trend.steps.map((step, index) => ({
    day: toCalendarDate(step),
    height: Math.round(heights[index] ?? 0),
  }));
  if (hasRecentStep || history.endsWithOutlier) return withoutRate('recent-step', steps);
  const isGrowing = growthProbability(trend) >= MIN_GROWTH_PROBABILITY;
  const paths = drawPaths(trend, today, HORIZON_DAYS);
  return { today, counted, paths, basisDays, reason: undefined, isGrowing, steps };
}

/** Every change from one counted day to the next: usage that is switched has no noise. */
function dailyChanges(days: readonly CountedDay[]): readonly UsageStep[] {
  return days.flatMap(({ day, count }, index) => {
    const before = days[index - 1];
    return before?.day === day - 1 && before.count !== count
      ? [{ day: toCalendarDate(day), height: count - before.count }]
      : [];
  });
}

/** Returns the range of values that are equally probable. */
function rangeOf(values: readonly number[]): QuantityRange {
  const sorted = Float64Array.from(values).sort();
  const valueAt = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { low: valueAt(shares.low), mid: valueAt(shares.mid), high: valueAt(shares.high) };
}

/** Counts are whole numbers: a path has reached a number half a licence below it. A limit of 0 is reached by one licence. */
const hasReached = (value: number, limit: number) => value >= (limit === 0 ? 1 : limit) - 0.5;

/** The index of the first day on which a path reaches the limit; Infinity if none does. */
function firstReached(path: Float64Array, limits: readonly number[]): number {
  const index = path.findIndex((value, day) => hasReached(value, limits[day] ?? Number.NaN));
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

/**
 * Returns when the paths reach a limit (a function of the index of the day). `lastChange` is the index of the last day on which
 * the limit changes. Without growth only such a change gives a date.
 */
export function reachedDate(outlook: Outlook, limitAt: (index: number) => number, lastChange: number): ReachedDate {
  const { paths, basisDays, isGrowing } = outlook;
  const limits = Array.from({ length: HORIZON_DAYS }, (_, index) => limitAt(index));
  const { low, mid, high } = rangeOf(paths.map((path) => firstReached(path, limits)));
  const isByRate = isGrowing || basisDays === 0;
  const until = isByRate ? HORIZON_DAYS : Math.max(basisDays, lastChange + EFFECT_DAYS);
  if (low >= until) return { kind: 'not-at-this-rate', until };
  if (!isByRate && high > lastChange + EFFECT_DAYS) return { kind: 'unknown', reason: 'unclear-growth' };
  if (high - low > MAX_RANGE_DAYS) return { kind: 'unknown', reason: 'wide-range' };
  return { kind: 'reached', day: mid, from: low, to: high };
}

/** Returns the range of the largest number by which the paths exceed a limit until a day (an index), in whole licences. */
export function largestExcess(
  outlook: Outlook,
  limitAt: (index: number) => number,
  until: number,
): QuantityRange | undefined {
  if (!(until >= 0 && until < HORIZON_DAYS)) return undefined;
  const limits = Array.from({ length: until + 1 }, (_, index) => limitAt(index));
  return rangeOf(
    outlook.paths.map((path) =>
      limits.reduce((most, limit, index) => Math.max(most, Math.round(path[index] ?? 0) - limit), 0),
    ),
  );
}

/** Returns the expected peaks from today on, for as many days as the history behind them has. */
export function bandOf({ paths, basisDays, today }: Outlook): readonly BandDay[] {
  return Array.from({ length: basisDays }, (_, index) => ({
    day: toCalendarDate(today + index),
    ...rangeOf(paths.map((path) => path[index] ?? 0)),
  }));
}

/** The first day and the excess of a usage that has reached its limit already. */
export interface PassedLimit {
  readonly since: CalendarDate;
  readonly over: number;
}

/**
 * Returns since when the limit is reached; undefined if it is not. It is when the last count has reached it, or when one of the
 * last seven days has and the coming seven days probably will: on weekends fewer may be in use.
 */
export function passedLimit({ counted, paths, basisDays, today }: Outlook, limit: number): PassedLimit | undefined {
  const reached = counted.filter(({ count }) => hasReached(count, limit));
  const last = reached.at(-1);
  if (!last) return undefined;
  const limits = new Array<number>(EFFECT_DAYS).fill(limit);
  const willRepeat = () =>
    basisDays > 0 &&
    last.day >= today - EFFECT_DAYS &&
    rangeOf(paths.map((path) => firstReached(path, limits))).mid < EFFECT_DAYS;
  if (last !== counted.at(-1) && !willRepeat()) return undefined;
  const start = reached.findLastIndex(
    (each, index) => each.day - (reached[index - 1]?.day ?? Number.NEGATIVE_INFINITY) > EFFECT_DAYS,
  );
  const recent = reached.filter(({ day }) => day > last.day - EFFECT_DAYS);
  const most = last === counted.at(-1) ? last.count : Math.max(...recent.map(({ count }) => count));
  return { since: toCalendarDate(reached[start]?.day ?? last.day), over: most - limit };
}
