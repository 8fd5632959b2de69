import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '#mocks/testing/property-runs.ts';
import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';
import type { DailyPeak } from './clean-history.ts';
import { exampleHistory, historyKinds, today } from './example-histories.ts';
import { type Forecast, forecastLimit } from './forecast.ts';

const end = toDayNumber(today);
/** A history of so many days that ends yesterday, with the count of each day by its number of days before today. */
const history = (length: number, countAt: (daysAgo: number) => number): readonly DailyPeak[] =>
  Array.from({ length }, (_, index) => ({
    day: toCalendarDate(end - length + index),
    inUse: countAt(length - index),
  }));
const noise = (daysAgo: number) => [0, 1, -1, 1, 0, -1, 2, 0, -2, 1, 0][daysAgo % 11] ?? 0;
const growing = history(90, (daysAgo) => 40 - Math.round(daysAgo / 5) + noise(daysAgo));
const forecast = (points: readonly DailyPeak[], limit: number | undefined = 50) =>
  forecastLimit({ points, limit, today });

/** What holds for every forecast. */
function expectConsistent(result: Forecast) {
  if (result.kind === 'reached') {
    expect(result.from >= today && result.from <= result.day && result.day <= result.to).toBe(true);
    expect(toDayNumber(result.to) - toDayNumber(result.from)).toBeLessThanOrEqual(365);
  }
  expect(result.band.length).toBe(result.basisDays);
  expect(result.basisDays).toBeLessThanOrEqual(90);
  for (const { low, mid, high } of result.band) expect(0 <= low && low <= mid && mid <= high).toBe(true);
}

describe('forecastLimit', () => {
  test('gives a date with its range when usage grows steadily', () => {
    const result = forecast(growing);
    expect(result).toMatchObject({ kind: 'reached', basisDays: 90 });
    if (result.kind !== 'reached') return;
    expect(toDayNumber(result.from) - end).toBeGreaterThan(20);
    expect(toDayNumber(result.to) - end).toBeLessThan(70);
    expectConsistent(result);
  });

  test('gives no date for constant, falling and slightly varying usage', () => {
    for (const countAt of [
      () => 40,
      (daysAgo: number) => Math.round(30 + daysAgo / 5),
      (daysAgo: number) => 40 + noise(daysAgo),
    ])
      expect(forecast(history(90, countAt))).toMatchObject({ kind: 'not-at-this-rate', until: '2026-05-31' });
  });

  test.each([
    ['an empty history', [], 'too-few-days'],
    ['one day', history(1, () => 40), 'too-few-days'],
    ['20 days', growing.slice(-20), 'too-few-days'],
    ['Mondays only', growing.filter(({ day }) => new Date(day).getUTCDay() === 1), 'too-few-days'],
    ['two days in five', growing.filter((_point, index) => index % 5 < 2), 'gaps'],
    ['a history that ended 20 days ago', growing.slice(0, -20), 'gaps'],
    ['a step ten days ago', history(90, (daysAgo) => (daysAgo > 10 ? 20 : 32) + noise(daysAgo)), 'recent-step'],
    ['a step down five days ago', history(90, (daysAgo) => (daysAgo > 5 ? 45 : 30) + noise(daysAgo)), 'recent-step'],
    ['a step yesterday', history(90, (daysAgo) => (daysAgo > 1 ? 20 : 40) + noise(daysAgo)), 'recent-step'],
  ] as const)('says why it gives no date for %s', (_name, points, reason) => {
    expect(forecast(points)).toMatchObject({ kind: 'unknown', reason, basisDays: 0, band: [] });
  });

  test('gives a date from 21 days on', () => {
    expect(forecast(history(21, (daysAgo) => 45 - daysAgo + noise(daysAgo)))).toMatchObject({
      kind: 'reached',
      basisDays: 21,
    });
  });

  test('gives a date for the growth beside a step that is 30 days old', () => {
    const points = history(90, (daysAgo) => 40 - Math.round(daysAgo / 5) + (daysAgo > 30 ? 0 : 12) + noise(daysAgo));
    const [after, before] = [forecast(points, 62), forecast(growing, 50)];
    expect(after.kind).toBe('reached');
    if (after.kind !== 'reached' || before.kind !== 'reached') return;
    expect(Math.abs(toDayNumber(after.day) - toDayNumber(before.day))).toBeLessThan(10);
  });

  test('names the day and height of abrupt changes, and none in steady growth', () => {
    const risen = history(90, (daysAgo) => 40 - Math.round(daysAgo / 5) + (daysAgo > 30 ? 0 : 12) + noise(daysAgo));
    const [step, ...others] = forecast(risen).steps;
    expect(others).toEqual([]);
    expect(Math.abs(toDayNumber(step?.day ?? '') - (toDayNumber(today) - 30))).toBeLessThanOrEqual(1);
    expect(Math.abs((step?.height ?? 0) - 12)).toBeLessThanOrEqual(2);
    const fallen = forecast(history(90, (daysAgo) => (daysAgo > 5 ? 45 : 30) + noise(daysAgo)));
    expect(fallen.steps.map(({ height }) => Math.sign(height))).toEqual([-1]);
    expect(forecast(growing).steps).toEqual([]);
  });

  test('names every change of switched usage, but none across days that were not counted', () => {
    const points = history(30, (daysAgo) => (daysAgo > 20 ? 2 : daysAgo > 9 ? 5 : 4));
    const withoutDayNine = points.filter((_point, index) => index !== points.length - 1 - 9);
    const stepsOf = (input: typeof points) => forecastLimit({ points: input, limit: 9, today, isSwitched: true }).steps;
    expect(stepsOf(points).map(({ height }) => height)).toEqual([3, -1]);
    expect(stepsOf(withoutDayNine).map(({ height }) => height)).toEqual([3]);
  });

  test('gives no date for switched usage and without a limit', () => {
    const switched = forecastLimit({ points: growing, limit: 50, today, isSwitched: true });
    expect(switched).toMatchObject({ kind: 'unknown', reason: 'switched', basisDays: 0, band: [] });
    for (const limit of [undefined, Number.POSITIVE_INFINITY, Number.NaN])
      expect(forecastLimit({ points: growing, limit, today })).toMatchObject({ kind: 'unknown', reason: 'no-limit' });
  });

  test('says since when the limit is reached, also when fewer are in use on the weekend', () => {
    expect(forecast(history(30, (daysAgo) => (daysAgo > 12 ? 40 : 53)))).toMatchObject({
      kind: 'passed',
      since: '2026-02-18',
      over: 3,
    });
    const isWeekend = (daysAgo: number) => [0, 6].includes(new Date(toCalendarDate(end - daysAgo)).getUTCDay());
    expect(forecast(history(60, (daysAgo) => (isWeekend(daysAgo) ? 30 : 52)))).toMatchObject({
      kind: 'passed',
      over: 2,
    });
    expect(forecast(history(3, () => 50))).toMatchObject({ kind: 'passed', over: 0, band: [] });
  });

  test('a limit of 0 is passed by one license, and not by none', () => {
    expect(
      forecast(
        history(60, () => 0),
        0,
      ).kind,
    ).toBe('not-at-this-rate');
    expect(
      forecast(
        history(60, () => 1),
        0,
      ),
    ).toMatchObject({ kind: 'passed', over: 1 });
  });

  test('takes the rate from the last 90 of 366 days, and not from today or later', () => {
    const year = [...history(366, () => 7).slice(0, 276), ...growing];
    expect(forecast([...year, { day: today, inUse: 3 }, { day: '2026-03-05', inUse: 99 }])).toEqual(forecast(growing));
  });

  test('ignores the order of the days, smaller counts of a day and counts that are no number', () => {
    const more = [
      ...growing.map(({ day }) => ({ day, inUse: 2 })),
      { day: '2026-02-01', inUse: Number.NaN },
      { day: 'x', inUse: 1 },
    ];
    expect(forecast([...growing, ...more].toReversed())).toEqual(forecast(growing));
  });

  test('gives the same date for ten times as many licenses, except for rounding', () => {
    const { points, limit } = exampleHistory(historyKinds.tenfold, 3);
    const one = forecast(points, limit);
    const tenfold = forecast(
      points.map(({ day, inUse }) => ({ day, inUse: inUse * 10 })),
      limit * 10,
    );
    expect(one.kind).toBe('reached');
    if (one.kind !== 'reached' || tenfold.kind !== 'reached') return;
    expect(Math.abs(toDayNumber(one.day) - toDayNumber(tenfold.day))).toBeLessThanOrEqual(2);
  });

  test('accepts any points and limit, and never gives a date without its range', () => {
    const point = fc.record({
      day: fc.integer({ min: -120, max: 3 }).map((days) => toCalendarDate(end + days)),
      inUse: fc.oneof(fc.nat({ max: 60 }), fc.constantFrom(0, 1, 1e9, Number.NaN, -1)),
    });
    fc.assert(
      fc.property(fc.array(point, { maxLength: 366 }), fc.nat({ max: 100 }), (points, limit) => {
        expectConsistent(forecast(points, limit));
      }),
      runs(300),
    );
  });
});
