import { expect, test } from 'vitest';
import { clockTime, timeLeft } from './progress.ts';

test('writes a duration as minutes and seconds', () => {
  expect([0, 59.6, 65, 3725].map(clockTime)).toEqual(['0:00', '1:00', '1:05', '62:05']);
});

test('estimates the time left from measured durations, and from typical ones of new stages', () => {
  const stages = [
    { durationKey: 'lint', typicalSeconds: 10 },
    { durationKey: 'unit', typicalSeconds: 100 },
  ];
  expect(timeLeft([], {}, 3)).toBe(0);
  expect(timeLeft(stages, {}, 2)).toBe(220);
  expect(timeLeft(stages, { unit: 40, e2e: 300 }, 2)).toBe(100);
});
