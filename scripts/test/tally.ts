/** How many tests passed and failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What has to be known beside the numbers. */
  readonly remark?: string;
}

export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((all, one) => ({ passed: all.passed + one.passed, failed: all.failed + one.failed }), {
    passed: 0,
    failed: 0,
  });

/** What vitest's JSON report says. */
export const vitestTally = (report: { numPassedTests: number; numFailedTests: number }): Tally => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests,
});

/** What Playwright's JSON report says. There are no retries, so `flaky` would be a mistake: it counts as failed. */
export const playwrightTally = (report: { stats: { expected: number; unexpected: number; flaky: number } }): Tally => ({
  passed: report.stats.expected,
  failed: report.stats.unexpected + report.stats.flaky,
});

/**
 * A runner's tally, seen together with how it ended: one that failed without a failing test (it crashed, or found no
 * tests) counts as one failure, and so does one that ran nothing.
 */
export const settled = (tally: Tally | undefined, succeeded: boolean): Tally => {
  if (!tally || (succeeded && tally.passed === 0)) return { passed: 0, failed: 1 };
  return succeeded || tally.failed > 0 ? tally : { ...tally, failed: 1 };
};
