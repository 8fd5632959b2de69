import { describe, expect, test } from 'vitest';
import { type Duration, parseDuration } from './duration.ts';
import { day, hour, minute } from './testing/simulator-harness.ts';

describe('parseDuration', () => {
  test.each(['', '3', '3 weeks', '-1 s', 'five min', Number.NaN, -1])('rejects %j and shows an example', (text) => {
    expect(() => parseDuration(text as Duration)).toThrow(/15 min/);
  });

  test.each([
    ['250 ms', 250],
    ['3 s', 3000],
    ['15 min', 15 * minute],
    ['12 h', 12 * hour],
    ['30 d', 30 * day],
    [1234, 1234],
  ] as const)('converts %j to %d ms', (text, length) => {
    expect(parseDuration(text)).toBe(length);
  });

  test('rejects a duration longer than ten years', () => {
    expect(parseDuration('3660 d')).toBe(3660 * day);
    expect(() => parseDuration('3661 d')).toThrow('3661 d is longer than the maximum of ten years.');
  });
});
