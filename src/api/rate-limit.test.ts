import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRateLimit } from './rate-limit.ts';
import { POLLING_INTERVAL_MS } from './retry.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('three tasks of a burst run at once, and later only the last one', () => {
  const limitRate = createRateLimit(0);
  const runs: number[] = [];
  for (const number of [1, 2, 3, 4, 5]) limitRate(() => runs.push(number));
  expect(runs).toEqual([1, 2, 3]);
  vi.advanceTimersByTime(POLLING_INTERVAL_MS - 1);
  expect(runs).toEqual([1, 2, 3]);
  vi.advanceTimersByTime(1);
  expect(runs).toEqual([1, 2, 3, 5]);
});

test('two pages run the later tasks of one burst at different times', () => {
  const runs: string[] = [];
  for (const [name, phase] of [
    ['early', 0.75],
    ['late', 0.25],
  ] as const) {
    const limitRate = createRateLimit(phase);
    for (let index = 0; index < 4; index += 1) limitRate(() => runs.push(name));
  }
  runs.length = 0;
  vi.advanceTimersByTime(POLLING_INTERVAL_MS / 4);
  expect(runs).toEqual(['early']);
  vi.advanceTimersByTime(POLLING_INTERVAL_MS / 2);
  expect(runs).toEqual(['early', 'late']);
});

test('three tasks run at once again after a quiet time', () => {
  const limitRate = createRateLimit(0.5);
  let runs = 0;
  const burst = () => {
    for (let index = 0; index < 3; index += 1) limitRate(() => (runs += 1));
  };
  burst();
  vi.advanceTimersByTime(3 * POLLING_INTERVAL_MS);
  burst();
  expect(runs).toBe(6);
});
