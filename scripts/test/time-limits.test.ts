import { expect, test } from 'vitest';
import { measureTimeFactor, timeFactor } from './machine-speed.ts';
import { limits, limitsFor, parseTimeFactor } from './time-limits.ts';

test.each(['', ' ', 'fast', '0', '0.9', '-2', 'Infinity', 'NaN'])('rejects the time factor “%s”', (text) => {
  expect(() => parseTimeFactor(text)).toThrow(`TIME_FACTOR must be a number of at least 1, not “${text}”.`);
});

test('reads a time factor, which is 1 without the variable', () => {
  expect(parseTimeFactor('2.5')).toBe(2.5);
  expect(parseTimeFactor(undefined)).toBe(1);
});

test('keeps the limits on a machine that is faster than the reference', () => {
  expect(timeFactor(1)).toBe(1);
});

test('multiplies the limits on a slower machine, at most by six', () => {
  expect(timeFactor(1000)).toBe(2.5);
  expect(timeFactor(60_000)).toBe(6);
});

test('multiplies every limit by the factor', () => {
  const [single, double] = [limitsFor(1), limitsFor(2)];
  expect(Object.values(double)).toEqual(Object.values(single).map((limit) => 2 * limit));
});

test('measures a factor within its bounds on this machine', async () => {
  const factor = await measureTimeFactor();
  expect(factor).toBeGreaterThanOrEqual(1);
  expect(factor).toBeLessThanOrEqual(6);
});

test('a runner gives a test no less time than the limit', ({ task }) => {
  expect(task.timeout).toBe(limits.test);
});
