import { describe, expect, test } from 'vitest';
import { type LoadResult, reportOf, succeeded } from './report.ts';

const heardAt = (at: number, heap: number) => ({
  at,
  resident: 2 * heap,
  heap,
  processor: 0,
  late: { p99: 0, max: 0 },
});

/** A load of so many seconds in which memory grew by 5 MB between its middle and its end. */
const growing = (seconds: number): LoadResult => ({
  requests: 100,
  kinds: {},
  operations: {},
  refusals: {},
  errors: {},
  seconds,
  heard: [heardAt(0, 100e6), heardAt(seconds, 105e6)],
  collected: [heardAt(seconds / 2, 100e6), heardAt(seconds, 105e6)],
  sizes: { database: 0, log: 0 },
  faults: [],
});

describe('the verdict on memory', () => {
  test('is not given for a load below two minutes', () => {
    expect(reportOf(growing(119))).toContain('Memory: not judged in less than 120 s, JavaScript holds on to 100.0 MB');
    expect(succeeded(growing(119))).toBe(true);
  });

  test('fails a load of two minutes in which memory grows', () => {
    expect(reportOf(growing(120))).toContain('Memory: NOT FLAT');
    expect(succeeded(growing(120))).toBe(false);
  });

  test('passes a load in which memory stays the same', () => {
    const flat = { ...growing(180), collected: [heardAt(90, 100e6), heardAt(180, 100.1e6)] };
    expect(reportOf(flat)).toContain('Memory: flat');
    expect(succeeded(flat)).toBe(true);
  });

  test('leaves errors of a short load as they are', () => {
    expect(succeeded({ ...growing(60), errors: { 'getSummary: 500': 1 } })).toBe(false);
  });
});
