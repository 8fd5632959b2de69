import { describe, expect, test } from 'vitest';
import { evaluationRemaining, evaluationSeverity, minutesUntil, wholeDays } from './expiry.ts';

const now = Date.parse('2026-01-15T09:00:00.000Z');
const day = 86_400_000;

describe('evaluation days', () => {
  test('are rounded up, so that the last hour still counts as a day', () => {
    expect(wholeDays(1)).toBe(1);
    expect(wholeDays(80 * day + 1)).toBe(81);
    expect(wholeDays(81 * day)).toBe(81);
  });

  test('are 0 only when nothing is left', () => {
    expect(wholeDays(0)).toBe(0);
    expect(wholeDays(-5)).toBe(0);
  });

  test('run to an instant, stand still while paused, and are gone when expired', () => {
    expect(evaluationRemaining({ clock: 'running', endsAt: '2026-01-16T09:00:00.000Z' }, now)).toBe(day);
    expect(evaluationRemaining({ clock: 'running', endsAt: '2026-01-14T09:00:00.000Z' }, now)).toBe(0);
    expect(evaluationRemaining({ clock: 'paused', remaining: 3 * day }, now)).toBe(3 * day);
    expect(evaluationRemaining({ clock: 'expired', expiredAt: '2026-01-14T09:00:00.000Z' }, now)).toBe(0);
  });

  test.each([
    [81, 'information'],
    [31, 'information'],
    [30, 'warning'],
    [8, 'warning'],
    [7, 'error'],
    [0, 'error'],
  ])('%i days are said as %s', (days, severity) => {
    expect(evaluationSeverity({ clock: 'paused', remaining: days * day }, now)).toBe(severity);
  });

  test('are as loud while they run, and loudest when they are over', () => {
    expect(evaluationSeverity({ clock: 'running', endsAt: '2026-02-14T09:00:00.000Z' }, now)).toBe('warning');
    expect(evaluationSeverity({ clock: 'running', endsAt: '2026-02-14T09:00:00.001Z' }, now)).toBe('information');
    expect(evaluationSeverity({ clock: 'expired', expiredAt: '2026-01-14T09:00:00.000Z' }, now)).toBe('error');
  });
});

test('minutes until the next attempt are rounded up and never negative', () => {
  expect(minutesUntil('2026-01-15T09:00:01.000Z', now)).toBe(1);
  expect(minutesUntil('2026-01-15T09:15:00.400Z', now)).toBe(15);
  expect(minutesUntil('2026-01-15T09:12:00.000Z', now)).toBe(12);
  expect(minutesUntil('2026-01-15T08:00:00.000Z', now)).toBe(0);
});
