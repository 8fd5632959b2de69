import { expect, test } from 'vitest';
import { finalCounts, playwrightCounts, sum, vitestCounts } from './test-counts.ts';

test('a runner that left no report counts as one failure', () => {
  expect(finalCounts(undefined, false)).toEqual({ passed: 0, failed: 1 });
  expect(finalCounts(undefined, true)).toEqual({ passed: 0, failed: 1 });
});

test('a runner that ended badly without a failing test counts as one failure', () => {
  expect(finalCounts({ passed: 3, failed: 0 }, false)).toEqual({ passed: 3, failed: 1 });
});

test('a runner that found nothing to run counts as one failure', () => {
  expect(finalCounts({ passed: 0, failed: 0 }, true)).toEqual({ passed: 0, failed: 1 });
});

test('failing tests are counted once', () => {
  expect(finalCounts({ passed: 3, failed: 2 }, false)).toEqual({ passed: 3, failed: 2 });
});

test('both runners’ reports are read, and added up', () => {
  const vitest = vitestCounts({ numPassedTests: 5, numFailedTests: 1 });
  const playwright = playwrightCounts({ stats: { expected: 7, unexpected: 2, flaky: 1 } });
  expect(sum([vitest, playwright, { passed: 1, failed: 0 }])).toEqual({ passed: 13, failed: 4 });
});
