/** How many tests passed and failed. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** A remark that is printed after the numbers. */
  readonly remark?: string;
}

export const sum = (counts: readonly TestCounts[]): TestCounts =>
  counts.reduce((all, item) => ({ passed: all.passed + item.passed, failed: all.failed + item.failed }), {
    passed: 0,
    failed: 0,
  });

/** Returns the counts of Vitest's JSON report. */
export const vitestCounts = (report: { numPassedTests: number; numFailedTests: number }): TestCounts => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
});

/**
 * Returns the counts of Playwright's JSON report. There are no retries, so a `flaky` test would be a mistake: it counts
 * as failed.
 */
export const playwrightCounts = (report: {
  stats: { expected: number; unexpected: number; flaky: number };
}): TestCounts => ({
  passed: report.stats.expected,
  failed: report.stats.unexpected + report.stats.flaky,
});

/**
 * Returns the counts of a runner, corrected by its exit status. A run that failed without a failing test (a crash, or
 * no tests found) counts as one failure, and so does a run without tests.
 */
export const finalCounts = (counts: TestCounts | undefined, succeeded: boolean): TestCounts => {
  if (!counts || (succeeded && counts.passed === 0)) return { passed: 0, failed: 1 };
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
};
