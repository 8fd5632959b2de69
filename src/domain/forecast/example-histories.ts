import type { CalendarDate } from '#src/contract/time.ts';
import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';
import type { DailyPeak } from './clean-history.ts';

/** The day on which the example histories end: their last complete day is the one before. */
export const today: CalendarDate = '2026-03-02';

const FUTURE_DAYS = 1500;
const QUIET_DAYS = 14;

/** How an example history comes about. The noise is normally distributed unless stated otherwise. */
export interface HistoryKind {
  readonly isFlat?: boolean;
  readonly hasWeekdays?: boolean;
  /** One step, at least 16 days before the end. */
  readonly hasStep?: boolean;
  /** 4 % of the days differ from all days around them. */
  readonly hasOutliers?: boolean;
  /** A row of days and 8 % of the others were not counted. */
  readonly hasGaps?: boolean;
  /** The range of the correlation of the noise of neighbouring days. */
  readonly correlation?: readonly [number, number];
  /** Few licences, with the noise of independent events (Poisson). */
  readonly isNearZero?: boolean;
  /** Each new device stays: the growth itself is random. */
  readonly isAccumulating?: boolean;
  readonly scale?: number;
}

/** A history whose future is known. */
export interface ExampleHistory {
  readonly points: readonly DailyPeak[];
  readonly limit: number;
  /** The peaks from today on, without outliers. */
  readonly future: readonly number[];
}

/** Returns a generator of uniform numbers between 0 and 1 (a 32-bit mix of a counter). */
function seededNumbers(seed: number): () => number {
  let state = seed * 7919 + 13;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 2 ** 32;
  };
}

/** Returns the number of independent events of which `mean` are expected. */
function poissonNumber(mean: number, uniform: number): number {
  let probability = Math.exp(-mean);
  let cumulated = probability;
  let events = 0;
  while (cumulated < uniform && events < 1000) {
    events += 1;
    probability *= mean / events;
    cumulated += probability;
  }
  return events;
}

/** Returns the history of a kind that belongs to a seed: 60 to 120 days, and a limit above the peaks of the last 14 days. */
export function exampleHistory(kind: HistoryKind, seed: number): ExampleHistory {
  const next = seededNumbers(seed);
  const between = (low: number, high: number) => low + (high - low) * next();
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const scale = kind.scale ?? 1;
  const end = toDayNumber(today);
  const length = Math.floor(between(60, 120));
  const correlation = between(...(kind.correlation ?? ([0, 0] as const)));
  const deviation = between(0.8, 2.5) * scale;
  const base = kind.isNearZero ? between(0.5, 3) : between(25, 60) * scale;
  const rate = kind.isNearZero ? between(0.03, 0.08) : between(0.08, 0.35) * scale;
  const growth = kind.isFlat ? 0 : rate;
  const drop = between(3, 8) * scale;
  const weekdays = [0, 0, 0, 0, 0, -drop, -1.2 * drop].map(
    (effect) => effect + (effect === 0 ? 0.1 * drop * normal() : 0),
  );
  const stepDay = Math.floor(between(length * 0.3, length - 16));
  const stepHeight = between(6, 15) * scale;
  let noise = deviation * normal();
  let sum = base;
  const peaks = Array.from({ length: length + FUTURE_DAYS }, (_, day) => {
    noise = correlation * noise + Math.sqrt(1 - correlation ** 2) * deviation * normal();
    // Without growth, devices come and go with equal probability.
    if (kind.isAccumulating) sum += poissonNumber(rate, next()) - (kind.isFlat ? poissonNumber(rate, next()) : 0);
    const level = kind.isAccumulating ? sum : base + growth * day + (kind.hasStep && day >= stepDay ? stepHeight : 0);
    const weekday = kind.hasWeekdays ? (weekdays[(end - length + day) % 7] ?? 0) : 0;
    if (kind.isNearZero) return poissonNumber(Math.max(0.1, level), next());
    return Math.max(0, Math.round(level + weekday + (kind.isAccumulating ? 0 : noise)));
  });
  const gapStart = between(5, length * 0.6);
  const gapEnd = gapStart + between(5, length * 0.3);
  const points = peaks.slice(0, length).flatMap((peak, day): readonly DailyPeak[] => {
    const isOutlier = kind.hasOutliers && next() < 0.04;
    const outlier = (next() < 0.7 ? 1 : -1) * between(6, 25) * scale;
    if (kind.hasGaps && ((day >= gapStart && day < gapEnd) || next() < 0.08)) return [];
    const inUse = Math.max(0, Math.round(peak + (isOutlier ? outlier : 0)));
    return [{ day: toCalendarDate(end - length + day), inUse }];
  });
  const highest = Math.max(...peaks.slice(length - QUIET_DAYS, length));
  const room = kind.isNearZero ? between(1, 6) : between(4, 25) * scale;
  return { points, limit: Math.round(highest + room), future: peaks.slice(length) };
}

/** The kinds of histories, by name. */
export const historyKinds = {
  linear: {},
  weekly: { hasWeekdays: true },
  step: { hasStep: true },
  outliers: { hasOutliers: true },
  gaps: { hasGaps: true },
  correlated: { correlation: [0.3, 0.7] },
  'near zero': { isNearZero: true },
  tenfold: { scale: 10 },
  accumulating: { isAccumulating: true },
  everything: { hasWeekdays: true, hasOutliers: true, hasGaps: true, correlation: [0.2, 0.6] },
} as const satisfies Readonly<Record<string, HistoryKind>>;
