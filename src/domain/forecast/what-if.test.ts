import { describe, expect, test } from 'vitest';
import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';
import type { DailyPeak } from './clean-history.ts';
import { exampleHistory, historyKinds, today } from './example-histories.ts';
import { neededLicenses, whatIf } from './what-if.ts';

const end = toDayNumber(today);
const dayIn = (days: number) => toCalendarDate(end + days);
const constant = (inUse: number, length = 90): readonly DailyPeak[] =>
  Array.from({ length }, (_, index) => ({ day: toCalendarDate(end - length + index), inUse }));
const flat = { points: constant(40), limit: 50, today };

describe('whatIf', () => {
  test('an addition beyond the limit gives the day of the addition, and the number that is missing', () => {
    const result = whatIf(flat, [{ kind: 'addition', from: dayIn(30), quantity: 15 }], dayIn(60));
    expect(result).toMatchObject({
      forecast: { kind: 'reached', day: dayIn(30), from: dayIn(30), to: dayIn(30) },
      withoutRate: undefined,
    });
    expect(result.toBuy?.mid).toBe(5);
    expect(result.toBuy?.high).toBeLessThanOrEqual(7);
  });

  test('an addition within the limit gives no date and needs no license', () => {
    const { forecast, toBuy } = whatIf(flat, [{ kind: 'addition', from: dayIn(30), quantity: 5 }], dayIn(60));
    expect(forecast.kind).toBe('not-at-this-rate');
    expect(toBuy).toEqual({ low: 0, mid: 0, high: 0 });
  });

  test('an addition after the chosen day needs no license until then', () => {
    const { toBuy } = whatIf(flat, [{ kind: 'addition', from: dayIn(30), quantity: 15 }], dayIn(29));
    expect(toBuy).toEqual({ low: 0, mid: 0, high: 0 });
  });

  test('a term that is not renewed is missing from the day after its last day', () => {
    const { forecast, toBuy } = whatIf(flat, [{ kind: 'term-end', endsOn: dayIn(9), quantity: 20 }], dayIn(10));
    expect(forecast).toMatchObject({ kind: 'reached', day: dayIn(10), from: dayIn(10), to: dayIn(10) });
    expect(toBuy?.mid).toBe(10);
    expect(whatIf(flat, [{ kind: 'term-end', endsOn: dayIn(9), quantity: 20 }], dayIn(9)).toBuy?.high).toBe(0);
  });

  test('changes add up, and those before today count from today on', () => {
    const changes = [
      { kind: 'addition', from: dayIn(-5), quantity: 4 },
      { kind: 'addition', from: dayIn(20), quantity: 4 },
      { kind: 'term-end', endsOn: dayIn(39), quantity: 10 },
    ] as const;
    const { forecast, toBuy } = whatIf(flat, changes, dayIn(50));
    expect(forecast).toMatchObject({ kind: 'reached', day: dayIn(40) });
    expect(toBuy?.mid).toBe(8);
  });

  test('a change brings the date of growing usage forward, and more time needs more licenses', () => {
    const { points, limit } = exampleHistory(historyKinds.linear, 5);
    const input = { points, limit, today };
    const [before, after] = [[], [{ kind: 'addition', from: today, quantity: 3 }] as const].map((changes) =>
      whatIf(input, changes, dayIn(180)),
    );
    if (before?.forecast.kind !== 'reached' || after?.forecast.kind !== 'reached') throw new Error('no date');
    expect(after.forecast.day < before.forecast.day).toBe(true);
    expect(after.toBuy?.mid).toBe((before.toBuy?.mid ?? 0) + 3);
    const { low = 0, mid = 0, high = 0 } = before.toBuy ?? {};
    expect(low <= mid && mid <= high && low < high).toBe(true);
    expect(whatIf(input, [], dayIn(360)).toBuy?.mid).toBeGreaterThan(mid);
  });

  test.each([
    ['switched usage', { ...flat, isSwitched: true }, 'switched'],
    ['a short history', { ...flat, points: constant(40, 5) }, 'too-few-days'],
  ] as const)('assumes the present usage for %s, and says so', (_name, input, withoutRate) => {
    expect(whatIf(input, [{ kind: 'addition', from: dayIn(3), quantity: 12 }], dayIn(700))).toEqual({
      forecast: { kind: 'reached', day: dayIn(3), from: dayIn(3), to: dayIn(3), basisDays: 0, band: [], steps: [] },
      toBuy: { low: 2, mid: 2, high: 2 },
      withoutRate,
    });
    expect(whatIf(input, [], dayIn(60)).forecast.kind).toBe('not-at-this-rate');
  });

  test('says nothing without a limit, and no quantity for a day in the past or after two years', () => {
    expect(whatIf({ ...flat, limit: undefined }, [], dayIn(10))).toMatchObject({
      toBuy: undefined,
      withoutRate: 'no-limit',
    });
    expect(whatIf(flat, [], dayIn(-1)).toBuy).toBeUndefined();
    expect(whatIf(flat, [], dayIn(730)).toBuy).toBeUndefined();
    expect(whatIf(flat, [], dayIn(729)).toBuy).toBeDefined();
  });
});

describe('neededLicenses', () => {
  const subscriber = { sensors: 3, rules: 'subscriber' } as const;
  const community = { sensors: 3, rules: 'community' } as const;

  test.each(['component', 'workload', 'endpoint'] as const)('a %s takes one license under any rules', (unit) => {
    expect(neededLicenses(unit, 7)).toBe(7);
    expect(neededLicenses(unit, 7, community)).toBe(7);
  });

  test.each(['sensor', 'interface'] as const)('a %s takes one license while Subscriber rules are in use', (unit) => {
    expect(neededLicenses(unit, 7, subscriber)).toBe(7);
    expect(neededLicenses(unit, 7, community)).toBe(0);
    expect(neededLicenses(unit, 7)).toBe(0);
  });
});
