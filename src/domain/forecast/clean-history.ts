import type { CalendarDate } from '#src/contract/time.ts';
import { toDayNumber } from '#src/domain/calendar-days.ts';

/** An outlier is so many standard deviations, and at least so many licences times that, from the days around it. */
const OUTLIER_FACTOR = 4.5;
const MIN_OUTLIER_SCALE = 0.8;
const WEEK = 7;

/** The peak of a licence's usage on one UTC day. A day without a count is absent. */
export interface DailyPeak {
  readonly day: CalendarDate;
  readonly inUse: number;
}

/** A counted day: its number since 1970-01-01 and the peak of its usage. */
export interface CountedDay {
  readonly day: number;
  readonly count: number;
}

/**
 * Returns the counted days up to `today` (a day number), sorted and each once: of several counts of a day the largest one is
 * its peak. Days after today and invalid counts are omitted.
 */
export function countedDays(points: readonly DailyPeak[], today: number): readonly CountedDay[] {
  const peaks = new Map<number, number>();
  for (const { day, inUse } of points) {
    const dayNumber = toDayNumber(day);
    if (!(dayNumber <= today) || !Number.isFinite(inUse) || inUse < 0) continue;
    peaks.set(dayNumber, Math.max(inUse, peaks.get(dayNumber) ?? 0));
  }
  return Array.from(peaks, ([day, count]) => ({ day, count })).sort((one, other) => one.day - other.day);
}

/** Returns the median; 0 of no values. */
function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[sorted.length / 2 - 1] ?? upper)) / 2;
}

/** The standard deviation of normally distributed values, from their median absolute value. */
const robustScale = (deviations: readonly number[]) => 1.4826 * median(deviations.map(Math.abs));

/**
 * The deviation of each count from the median of the seven nearest counts, which follows a step. Steady growth is taken out
 * first: at the ends of the history the nearest counts are all on one side.
 */
function localDeviations(days: readonly CountedDay[]): readonly number[] {
  const growth = median(
    days.slice(WEEK).map(({ day, count }, index) => {
      const earlier = days[index] ?? { day: day - WEEK, count };
      return (count - earlier.count) / (day - earlier.day);
    }),
  );
  const levels = days.map(({ day, count }) => count - growth * day);
  return levels.map((level, index) => {
    const start = Math.max(0, Math.min(index - 3, levels.length - WEEK));
    return level - median(levels.slice(start, start + WEEK));
  });
}

/** How much the count of each weekday differs from the level, by the day number modulo 7. */
interface WeekdayPattern {
  readonly effects: readonly number[];
  /** How far the pattern differs from chance: 0 for no pattern, 1 for a certain one. */
  readonly weight: number;
}

/**
 * Estimates the weekday pattern by the median deviation of each weekday. The effects are reduced by the part that chance
 * explains, so that counts without a pattern keep their noise.
 */
function weekdayPattern(days: readonly CountedDay[]): WeekdayPattern {
  const deviations = localDeviations(days);
  const groups = Array.from({ length: WEEK }, (_, weekday) =>
    deviations.filter((_deviation, index) => days[index]?.day !== undefined && days[index].day % WEEK === weekday),
  );
  const medians = groups.map(median);
  const mean = medians.reduce((sum, each) => sum + each, 0) / WEEK;
  const effects = medians.map((each) => each - mean);
  const noise = robustScale(deviations.map((each, index) => each - (medians[(days[index]?.day ?? 0) % WEEK] ?? 0)));
  const observed = effects.reduce((sum, each) => sum + each * each, 0) / (WEEK - 1);
  // The variance of a median is π/2 times that of a mean.
  const byChance = ((Math.PI / 2) * noise * noise * WEEK) / days.length;
  const weight = observed > 0 ? Math.max(0, 1 - byChance / observed) : 0;
  return { effects: effects.map((each) => each * weight), weight };
}

/** The counts without their weekday pattern and without days that differ from all days around them. */
export interface CleanHistory {
  readonly days: readonly CountedDay[];
  readonly pattern: WeekdayPattern;
  /** Whether the last day was omitted as such: it may be the first day of another level. */
  readonly endsWithOutlier: boolean;
}

/** Removes the weekday pattern, then each count that is far from the median of the seven nearest ones. */
export function cleanHistory(counted: readonly CountedDay[]): CleanHistory {
  const pattern = weekdayPattern(counted);
  const days = counted.map(({ day, count }) => ({ day, count: count - (pattern.effects[day % WEEK] ?? 0) }));
  const deviations = localDeviations(days);
  const limit = OUTLIER_FACTOR * Math.max(MIN_OUTLIER_SCALE, robustScale(deviations));
  const isUsual = (index: number) => Math.abs(deviations[index] ?? 0) <= limit;
  return {
    days: days.filter((_day, index) => isUsual(index)),
    pattern,
    endsWithOutlier: !isUsual(days.length - 1),
  };
}
