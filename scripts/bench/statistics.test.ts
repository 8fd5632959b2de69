import { expect, test } from 'vitest';
import { median, medianRatio, table } from './statistics.ts';

test('the middle of none is no number', () => {
  expect(median([])).toBeNaN();
});

test('the middle of odd and even many', () => {
  expect([median([3, 1, 2]), median([4, 1, 2, 3])]).toEqual([2, 2.5]);
});

test('ratios are taken round by round, leaving out rounds without the other', () => {
  expect(medianRatio([10, 20, 90], [5, 20, 0])).toBe(1.5);
});

test('a table is aligned', () => {
  expect(
    table([
      ['what', 'ms'],
      ['ready', '12'],
    ]),
  ).toBe('| what  | ms |\n|-------|----|\n| ready | 12 |');
});
