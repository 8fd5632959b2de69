import { describe, expect, test } from 'vitest';
import type { ActivityEntry } from '#src/contract/activity.ts';
import type { UsagePoint } from '#src/contract/usage.ts';
import { toCalendarDate, toDayNumber } from './calendar-days.ts';
import { lastPoints, peakOf, usageChart, usageEvents } from './usage-chart.ts';

const today = '2026-01-15';
const now = toDayNumber(today);
const dayAgo = (days: number) => toCalendarDate(now - days);
const point = (age: number, inUse: number, limit = 5): UsagePoint => ({ day: dayAgo(age), inUse, reserved: limit });
const bandOf = (length: number) =>
  Array.from({ length }, (_, index) => ({ day: dayAgo(-index), low: 1, mid: 2, high: 3 }));
const chartOf = (points: readonly UsagePoint[], more: Partial<Parameters<typeof usageChart>[0]> = {}) =>
  usageChart({ points, today, days: 30, band: [], events: [], ...more });

describe('the chart', () => {
  test('merges days of equal use, and leaves days that were not counted open', () => {
    const { use } = chartOf([point(5, 3), point(4, 3), point(1, 3), point(0, 4)]);
    expect(use).toEqual([
      { from: now - 5, end: now - 3, value: 3 },
      { from: now - 1, end: now, value: 3 },
      { from: now, end: now + 1, value: 4 },
    ]);
  });

  test('contains the requested range, and no point before it', () => {
    const { first, end, points } = chartOf([point(30, 1), point(29, 2)]);
    expect([first, end, [...points.keys()]]).toEqual([now - 29, now + 1, [now - 29]]);
  });

  test('names the days on which more was in use than the limit', () => {
    expect(chartOf([point(1, 5), point(0, 7)]).over).toEqual([{ day: now, limit: 5, inUse: 7 }]);
  });

  test('draws a forecast of half the range at most, and never more days than were counted', () => {
    const points = Array.from({ length: 30 }, (_, index) => point(29 - index, 1));
    expect(chartOf(points, { band: bandOf(90) }).band).toHaveLength(15);
    expect(chartOf(points.slice(-4), { band: bandOf(90) }).band).toHaveLength(4);
  });

  test('extends to the end of a term within half the range, and assumes the limit until then', () => {
    const near = { day: dayAgo(-10), kind: 'term-ends', quantity: 1 } as const;
    const chart = chartOf([point(0, 1)], { events: [near, { ...near, day: dayAgo(-100) }] });
    expect(chart.end).toBe(now + 11);
    expect(chart.assumedLimit).toEqual([{ from: now + 1, end: now + 11, value: 5 }]);
  });
});

test('events are entries of the log, ends of terms and abrupt changes, oldest first', () => {
  const entry = (kind: ActivityEntry['kind'], age: number, more: Partial<ActivityEntry> = {}): ActivityEntry => ({
    id: kind,
    at: `${dayAgo(age)}T09:00:00.000Z`,
    actor: { kind: 'agent' },
    kind,
    result: 'succeeded',
    ...more,
  });
  const entries = [
    entry('authorization-renewed', 1),
    entry('reservation-updated', 2, { result: 'failed' }),
    entry('reservation-term-ended', 3, { result: 'observed', endedOn: dayAgo(4) }),
    entry('registered', 5),
    entry('registered', 60),
  ];
  const terms = [{ quantity: 2, endsOn: dayAgo(-9) }, { quantity: 1 }];
  const steps = [
    { day: dayAgo(12), height: 11 },
    { day: dayAgo(3), height: -6 },
    { day: dayAgo(2), height: 0 },
    { day: dayAgo(40), height: 8 },
  ];
  expect(usageEvents({ entries, license: { terms }, steps, since: dayAgo(29) })).toEqual([
    { kind: 'use-rose', day: dayAgo(12), quantity: 11 },
    { kind: 'registered', day: dayAgo(5) },
    { kind: 'reservation-term-ended', day: dayAgo(4) },
    { kind: 'use-fell', day: dayAgo(3), quantity: 6 },
    { kind: 'term-ends', day: dayAgo(-9), quantity: 2 },
  ]);
});

test('the peak is the first day with the largest use, within the last days', () => {
  const points = [point(40, 9), point(20, 4), point(10, 4), point(0, 3)];
  expect(peakOf(lastPoints(points, today, 30))?.day).toBe(dayAgo(20));
  expect(peakOf([])).toBeUndefined();
});
