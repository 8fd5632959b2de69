import type { ActivityEntry, ActivityKind } from '#src/contract/activity.ts';
import type { CalendarDate } from '#src/contract/time.ts';
import type { LicenseUsage, UsagePoint } from '#src/contract/usage.ts';
import type { BandDay, UsageStep } from '#src/domain/forecast/outlook.ts';
import { toCalendarDate, toDayNumber } from './calendar-days.ts';
import { overUse, usageLimit } from './license-history.ts';
import { mergedTerms } from './terms.ts';

/** Days in succession with the same value. `from` and `end` are days since 1970-01-01; `end` is not included. */
export interface LevelDays {
  readonly from: number;
  readonly end: number;
  readonly value: number;
}

/** The parts of the chart of one licence. All days are numbers of days since 1970-01-01. */
export interface UsageChart {
  /** The first day, and the day after the last one. */
  readonly first: number;
  readonly end: number;
  readonly today: number;
  /** The use, and the limit where it is known, as steps. A day that was not counted is in none of them. */
  readonly use: readonly LevelDays[];
  readonly limit: readonly LevelDays[];
  /** The present limit on the days to come, unless a term ends before. Empty if it is unknown. */
  readonly assumedLimit: readonly LevelDays[];
  /** The days on which more was in use than the limit, with both quantities. */
  readonly over: readonly { readonly day: number; readonly limit: number; readonly inUse: number }[];
  /** The expected use from today on; empty without a forecast. */
  readonly band: readonly BandDay[];
  readonly points: ReadonlyMap<number, UsagePoint>;
}

/**
 * An event on the time axis: an activity entry, the last day of a term, or an abrupt change of usage, such as that of added
 * sensors: the product's activity log does not contain these.
 */
export interface UsageEvent {
  readonly day: CalendarDate;
  readonly kind: ActivityKind | 'term-ends' | 'use-rose' | 'use-fell';
  /** The quantity of a term, or by how many licences usage rose or fell. */
  readonly quantity?: number;
}

/** The entries that explain a change of use or limit. */
const shownKinds: readonly ActivityKind[] = [
  'registered',
  'deregistered',
  'deregistered-locally',
  'removed-in-portal',
  'reservation-installed',
  'reservation-updated',
  'reservation-returned',
  'reservation-term-ended',
  'reservation-lapsed',
  'tier-changed',
];

/** Merges days in succession that have the same value. Days without one are left out. */
function stepsOf(
  points: readonly UsagePoint[],
  quantityOf: (point: UsagePoint) => number | undefined,
): readonly LevelDays[] {
  const steps: LevelDays[] = [];
  for (const point of points) {
    const value = quantityOf(point);
    if (value === undefined) continue;
    const from = toDayNumber(point.day);
    const previous = steps.at(-1);
    if (previous && previous.end === from && previous.value === value)
      steps[steps.length - 1] = { ...previous, end: from + 1 };
    else steps.push({ from, end: from + 1, value });
  }
  return steps;
}

/** What a chart is made from. */
interface ChartInput {
  /** The readable points, oldest first. */
  readonly points: readonly UsagePoint[];
  readonly today: CalendarDate;
  /** The number of days to show, today included. */
  readonly days: number;
  readonly band: readonly BandDay[];
  readonly events: readonly UsageEvent[];
}

/**
 * Returns the chart of the last days. The forecast and known ends of terms take at most half as many days more, and
 * the forecast never more than were counted.
 */
export function usageChart({ points, today, days, band, events }: ChartInput): UsageChart {
  const now = toDayNumber(today);
  const first = now - days + 1;
  const shown = points.filter(({ day }) => toDayNumber(day) >= first);
  const longest = Math.round(days / 2);
  const shownBand = band.slice(0, Math.min(longest, points.length));
  const ends = events.map(({ day }) => toDayNumber(day) - now).filter((ahead) => ahead > 0 && ahead <= longest);
  const ahead = Math.max(0, shownBand.length - 1, ...ends);
  const latest = shown.at(-1);
  const latestLimit = latest?.day === today ? usageLimit(latest) : undefined;
  return {
    first,
    end: now + ahead + 1,
    today: now,
    use: stepsOf(shown, ({ inUse }) => inUse),
    limit: stepsOf(shown, usageLimit),
    assumedLimit:
      latestLimit !== undefined && ahead > 0
        ? [{ from: now + 1, end: now + 1 + Math.min(ahead, ...ends), value: latestLimit }]
        : [],
    over: shown.flatMap((point) => {
      const limit = usageLimit(point);
      return limit !== undefined && overUse(point) > 0
        ? [{ day: toDayNumber(point.day), limit, inUse: point.inUse }]
        : [];
    }),
    band: shownBand,
    points: new Map(shown.map((point) => [toDayNumber(point.day), point])),
  };
}

/** What the events are made from. */
interface EventInput {
  readonly entries: readonly ActivityEntry[];
  readonly license: Pick<LicenseUsage, 'terms'> | undefined;
  readonly steps: readonly UsageStep[];
  readonly since: CalendarDate;
}

/**
 * Returns the events since a day, oldest first: entries of the activity log, the last days of the licence's terms, and the abrupt
 * changes of its usage.
 */
export function usageEvents({ entries, license, steps, since }: EventInput): readonly UsageEvent[] {
  const past = entries
    .filter(({ kind, at, result }) => shownKinds.includes(kind) && at !== '' && result !== 'failed')
    .map(({ kind, at, endedOn }): UsageEvent => ({ kind, day: endedOn || at.slice(0, 10) }));
  const ends = mergedTerms(license?.terms ?? []).flatMap(({ endsOn, quantity }): readonly UsageEvent[] =>
    endsOn ? [{ kind: 'term-ends', day: endsOn, quantity }] : [],
  );
  const changes = steps
    .filter(({ height }) => height !== 0)
    .map(
      ({ day, height }): UsageEvent => ({
        day,
        kind: height > 0 ? 'use-rose' : 'use-fell',
        quantity: Math.abs(height),
      }),
    );
  return [...past, ...ends, ...changes]
    .filter(({ day }) => day >= since)
    .sort((left, right) => (left.day < right.day ? -1 : 1));
}

/** The points of the last days, today included. */
export function lastPoints(points: readonly UsagePoint[], today: CalendarDate, days: number): readonly UsagePoint[] {
  const first = toCalendarDate(toDayNumber(today) - days + 1);
  return points.filter(({ day }) => day >= first);
}

/** Returns the first point with the largest use; undefined without points. */
export function peakOf(points: readonly UsagePoint[]): UsagePoint | undefined {
  return points.reduce<UsagePoint | undefined>(
    (peak, point) => (peak && peak.inUse >= point.inUse ? peak : point),
    undefined,
  );
}
