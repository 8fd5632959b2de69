import { expect, test } from 'vitest';
import type { LicenseHistory, UsageHistory } from '#src/contract/usage.ts';
import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';
import { limitForecasts } from './limit-forecasts.ts';

const to = '2026-01-15';
const history = (tag: string, growth: number, license: Partial<LicenseHistory> = {}): LicenseHistory => ({
  tag,
  shortName: tag,
  table: 'licenses',
  points: Array.from({ length: 90 }, (_, index) => ({
    day: toCalendarDate(toDayNumber(to) - 89 + index),
    inUse: Math.floor(20 + growth * index),
    entitled: 50,
    usedByOthers: 0,
  })),
  ...license,
});
const historyOf = (...licenses: readonly LicenseHistory[]): UsageHistory => ({
  from: '2025-10-18',
  to,
  licenses: [...licenses],
});

test('a license that grows has the day of its limit within a range, and a flat one has none', () => {
  const forecasts = limitForecasts(historyOf(history('growing', 0.25), history('flat', 0)), undefined);
  expect(forecasts.map(({ tag }) => tag)).toEqual(['growing']);
  const [{ day, from, to: last } = { day: '', from: '', to: '' }] = forecasts;
  expect(from <= day && day <= last && to < from).toBe(true);
});

test('a license that is switched has no forecast', () => {
  expect(limitForecasts(historyOf(history('sensors', 0.25, { unit: 'sensor' })), undefined)).toEqual([]);
});
