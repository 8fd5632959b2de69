import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createRateLimit } from './rate-limit.ts';
import { POLLING_INTERVAL_MS } from './retry.ts';

/** The time in ms in which every page reads a single change. */
const spreadMs = 400;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

test('three tasks of a burst run soon, and later only the last one', () => {
  const limitRate = createRateLimit(0);
  const runs: number[] = [];
  for (const number of [1, 2, 3]) {
    limitRate(() => runs.push(number));
    vi.advanceTimersByTime(0);
  }
  for (const number of [4, 5]) limitRate(() => runs.push(number));
  expect(runs).toEqual([1, 2, 3]);
  vi.advanceTimersByTime(POLLING_INTERVAL_MS - 1);
  expect(runs).toEqual([1, 2, 3]);
  vi.advanceTimersByTime(1);
  expect(runs).toEqual([1, 2, 3, 5]);
});

test('a change that comes before the read of the one before costs no read of its own', () => {
  const limitRate = createRateLimit(1);
  const runs: number[] = [];
  for (const number of [1, 2]) limitRate(() => runs.push(number));
  vi.advanceTimersByTime(spreadMs);
  expect(runs).toEqual([2]);
});

test('a change is read within the spread, however many changes come in that time', () => {
  const limitRate = createRateLimit(1);
  const times: number[] = [];
  for (let time = 0; time < spreadMs; time += 100) {
    limitRate(() => times.push(Date.now()));
    vi.advanceTimersByTime(100);
  }
  expect(times).toEqual([spreadMs]);
});

test('two pages read the same change at different times', () => {
  const runs: string[] = [];
  createRateLimit(0.75)(() => runs.push('late'));
  createRateLimit(0.25)(() => runs.push('early'));
  vi.advanceTimersByTime(spreadMs / 2);
  expect(runs).toEqual(['early']);
  vi.advanceTimersByTime(spreadMs / 2);
  expect(runs).toEqual(['early', 'late']);
});

test('two pages run the later tasks of one burst at different times', () => {
  const runs: string[] = [];
  const [early, late] = [createRateLimit(0.75), createRateLimit(0.25)];
  const change = () => {
    early(() => runs.push('early'));
    late(() => runs.push('late'));
  };
  for (let index = 0; index < 3; index += 1) {
    change();
    vi.advanceTimersByTime(spreadMs);
  }
  change();
  runs.length = 0;
  vi.advanceTimersByTime(POLLING_INTERVAL_MS / 4 - 3 * spreadMs);
  expect(runs).toEqual(['early']);
  vi.advanceTimersByTime(POLLING_INTERVAL_MS / 2);
  expect(runs).toEqual(['early', 'late']);
});

test('three tasks run soon again after a quiet time', () => {
  const limitRate = createRateLimit(0.5);
  let runs = 0;
  const burst = () => {
    for (let index = 0; index < 3; index += 1) {
      limitRate(() => (runs += 1));
      vi.advanceTimersByTime(spreadMs);
    }
  };
  burst();
  vi.advanceTimersByTime(3 * POLLING_INTERVAL_MS);
  burst();
  expect(runs).toBe(6);
});
