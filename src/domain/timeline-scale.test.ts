import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '#mocks/testing/property-runs.ts';
import { timelineScale } from './timeline-scale.ts';

const day = 86_400_000;
const now = Date.parse('2026-01-15T09:00:00.000Z');

test.each([
  [0, 0.5],
  [1, 0.6],
  [-1, 0.4],
  [7, 0.7],
  [365, 1],
  [-365, 0],
  [500, 1],
])('a time %d days from now has the position %d on a scale of a year', (days, position) => {
  expect(timelineScale(now, []).positionOf(now + days * day)).toBeCloseTo(position);
});

test('the scale reaches five years when something is later than a year', () => {
  const scale = timelineScale(now, [now + 366 * day]);
  expect(scale.ticks.map(({ name }) => name)).toEqual(['day', 'week', 'month', 'quarter', 'year', 'years']);
  expect(scale.includes(now - 5 * 365 * day)).toBe(true);
  expect(timelineScale(now, [now + 365 * day]).includes(now - 366 * day)).toBe(false);
});

test('a later time is never before an earlier one, and every position is within the scale', () => {
  const time = fc.integer({ min: -3000, max: 3000 }).map((days) => now + days * day);
  fc.assert(
    fc.property(time, time, (left, right) => {
      const { positionOf } = timelineScale(now, [left, right]);
      expect(positionOf(Math.min(left, right))).toBeLessThanOrEqual(positionOf(Math.max(left, right)));
      expect(positionOf(left)).toBeGreaterThanOrEqual(0);
      expect(positionOf(left)).toBeLessThanOrEqual(1);
    }),
    runs(1000),
  );
});
