import { describe, expect, test } from 'vitest';
import { isSuccessful, type LoadResult, reportOf } from './report.ts';

const measurementAt = (at: number, heap: number) => ({
  at,
  resident: 2 * heap,
  heap,
  processor: 0,
  late: { p99: 0, max: 0 },
});

/** The result of a load of so many seconds in which memory grew by 5 MB between the middle and the end. */
const growingResult = (seconds: number): LoadResult => ({
  requests: 100,
  kinds: {},
  operations: {},
  bytesPerPageAndMinute: 0,
  refusals: {},
  errors: {},
  seconds,
  samples: [measurementAt(0, 100e6), measurementAt(seconds, 105e6)],
  collected: [measurementAt(seconds / 2, 100e6), measurementAt(seconds, 105e6)],
  sizes: { database: 0, log: 0 },
  faults: [],
});

describe('the verdict on memory', () => {
  test('ignores the growth of a load of less than two minutes', () => {
    expect(reportOf(growingResult(119))).toContain(
      'Memory: not judged in less than 120 s, the JavaScript heap is 100.0 MB',
    );
    expect(isSuccessful(growingResult(119))).toBe(true);
  });

  test('fails a load of two minutes in which memory grows', () => {
    expect(reportOf(growingResult(120))).toContain('Memory: NOT FLAT');
    expect(isSuccessful(growingResult(120))).toBe(false);
  });

  test('passes a load in which memory stays the same', () => {
    const flat = { ...growingResult(180), collected: [measurementAt(90, 100e6), measurementAt(180, 100.1e6)] };
    expect(reportOf(flat)).toContain('Memory: flat');
    expect(isSuccessful(flat)).toBe(true);
  });

  test('fails a short load that has errors', () => {
    expect(isSuccessful({ ...growingResult(60), errors: { 'getSummary: 500': 1 } })).toBe(false);
  });
});
