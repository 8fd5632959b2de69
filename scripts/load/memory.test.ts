import { expect, test } from 'vitest';
import { growthPerMinute, secondHalf } from './memory.ts';

const samples = (...values: readonly number[]) => values.map((value, index) => ({ at: index * 10, value }));

test('growthPerMinute returns the slope of the samples per minute', () => {
  expect(growthPerMinute(samples(100, 102, 104, 106))).toBeCloseTo(12);
  expect(growthPerMinute(samples(100, 90, 110, 100, 90, 110, 100))).toBeLessThan(5);
  expect(growthPerMinute(samples(100, 100, 100))).toBe(0);
  expect(growthPerMinute(samples(100))).toBe(0);
  expect(growthPerMinute([])).toBe(0);
});

test('secondHalf excludes the growth of caches at the beginning', () => {
  expect(growthPerMinute(secondHalf(samples(50, 80, 100, 100, 100)))).toBe(0);
  expect(secondHalf([])).toEqual([]);
});
