/** How many tests passed and failed. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** What has to be known beside the numbers. */
  readonly remark?: string;
}

export const sum = (counts: readonly TestCounts[]): TestCounts =>
  counts.reduce((all, item) => ({ passed: all.passed + item.passed, failed: all.failed + item.failed }), {
    passed: 0,
    failed: 0,
  });

/** What vitest's JSON report says. */
export const vitestCounts = (report: { numPassedTests: number; numFailedTests: number }): TestCounts => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
});

/** What Playwright's JSON report says. There are no retries, so `flaky` would be a mistake: it counts as failed. */
export const playwrightCounts = (report: {
  stats: { expected: number; unexpected: number; flaky: number };
}): TestCounts => ({
  passed: report.stats.expected,
  failed: report.stats.unexpected + report.stats.flaky,
});

/**
 * A runner's tally, seen together with how it ended: one that failed without a failing test (it crashed, or found no
 * tests) counts as one failure, and so does one that ran nothing.
 */
export const finalCounts = (counts: TestCounts | undefined, succeeded: boolean): TestCounts => {
  if (!counts || (succeeded && counts.passed === 0)) return { passed: 0, failed: 1 };
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
};
