import { expect, test } from 'vitest';
import { median, medianRatio, table } from './statistics.ts';

test('the median of no values is NaN', () => {
  expect(median([])).toBeNaN();
});

test('the median of an odd and an even number of values is the middle', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});

test('medianRatio compares round by round and omits rounds without a baseline', () => {
  expect(medianRatio([10, 20, 90], [5, 20, 0])).toBe(1.5);
});

test('table aligns its columns', () => {
  expect(
    table([
      ['what', 'ms'],
      ['ready', '12'],
    ]),
  ).toBe('| what  | ms |\n|-------|----|\n| ready | 12 |');
});
