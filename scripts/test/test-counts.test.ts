import { expect, test } from 'vitest';
import { finalCounts, playwrightCounts, sum, vitestCounts } from './test-counts.ts';

test('counts a runner without a report as one failure', () => {
  expect(finalCounts(undefined, false)).toEqual({ passed: 0, failed: 1 });
  expect(finalCounts(undefined, true)).toEqual({ passed: 0, failed: 1 });
});

test('counts a runner that failed without a failing test as one failure', () => {
  expect(finalCounts({ passed: 3, failed: 0 }, false)).toEqual({ passed: 3, failed: 1 });
});

test('counts a runner without tests as one failure', () => {
  expect(finalCounts({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
});

test('counts failing tests once', () => {
  expect(finalCounts({ passed: 3, failed: 2 }, false)).toEqual({ passed: 3, failed: 2 });
});

test('reads and adds up the reports of both runners', () => {
  const vitest = vitestCounts({ numPassedTests: 5, numFailedTests: 1 });
  const playwright = playwrightCounts({ stats: { expected: 7, unexpected: 2, flaky: 1 } });
  expect(sum([vitest, playwright, { passed: 1, failed: 0 }])).toEqual({ passed: 13, failed: 4 });
});
