import { expect, test } from 'vitest';
import { DAY_MS, evaluationRemaining, isNearInTime, minutesUntil, timeUntil, wholeDays } from './expiry.ts';

const now = Date.parse('2026-01-15T09:00:00.000Z');

test('wholeDays rounds up, so that the last hour counts as a day', () => {
  expect(wholeDays(1)).toBe(1);
  expect(wholeDays(80 * DAY_MS + 1)).toBe(81);
  expect(wholeDays(81 * DAY_MS)).toBe(81);
});

test('wholeDays returns 0 only when nothing is left', () => {
  expect(wholeDays(0)).toBe(0);
  expect(wholeDays(-5)).toBe(0);
});

test('evaluationRemaining reads a running, a paused and an expired evaluation', () => {
  expect(evaluationRemaining({ clock: 'running', endsAt: '2026-01-16T09:00:00.000Z' }, now)).toBe(DAY_MS);
  expect(evaluationRemaining({ clock: 'running', endsAt: '2026-01-14T09:00:00.000Z' }, now)).toBe(0);
  expect(evaluationRemaining({ clock: 'paused', remaining: 3 * DAY_MS }, now)).toBe(3 * DAY_MS);
  expect(evaluationRemaining({ clock: 'expired', expiredAt: '2026-01-14T09:00:00.000Z' }, now)).toBe(0);
});

test('minutesUntil rounds up and is never negative', () => {
  expect(minutesUntil('2026-01-15T09:00:01.000Z', now)).toBe(1);
  expect(minutesUntil('2026-01-15T09:15:00.400Z', now)).toBe(15);
  expect(minutesUntil('2026-01-15T09:12:00.000Z', now)).toBe(12);
  expect(minutesUntil('2026-01-15T08:00:00.000Z', now)).toBe(0);
});

test('timeUntil counts minutes under 2 hours, hours under 48 hours, and days from then on', () => {
  expect(timeUntil('2026-01-15T08:00:00.000Z', now)).toEqual({ value: 0, unit: 'minute' });
  expect(timeUntil('2026-01-15T10:59:00.000Z', now)).toEqual({ value: 119, unit: 'minute' });
  expect(timeUntil('2026-01-15T16:00:20.000Z', now)).toEqual({ value: 7, unit: 'hour' });
  expect(timeUntil('2026-01-17T08:59:00.000Z', now)).toEqual({ value: 48, unit: 'hour' });
  expect(timeUntil('2026-01-17T09:00:00.000Z', now)).toEqual({ value: 2, unit: 'day' });
  expect(timeUntil('2026-07-08T09:00:07.000Z', now)).toEqual({ value: 174, unit: 'day' });
});

test('isNearInTime is true within 48 hours before and after an instant', () => {
  expect(isNearInTime('2026-01-17T08:59:59.000Z', now)).toBe(true);
  expect(isNearInTime('2026-01-13T09:00:01.000Z', now)).toBe(true);
  expect(isNearInTime('2026-01-17T09:00:00.000Z', now)).toBe(false);
});
