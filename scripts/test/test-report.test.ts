import { expect, test } from 'vitest';
import {
  failedTests,
  fileDurations,
  finalCounts,
  playwrightReport,
  slowestTests,
  sum,
  vitestReport,
} from './test-report.ts';

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

test('adds up the counts of all runners', () => {
  expect(
    sum([
      { passed: 5, failed: 1 },
      { passed: 1, failed: 0, remark: 'none' },
    ]),
  ).toEqual({ passed: 6, failed: 1 });
});

const vitest = vitestReport(
  {
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: '/project/src/a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'a token expires', status: 'passed', duration: 1500 },
          { fullName: ' a code is lost', status: 'failed', duration: 20, failureMessages: ['expected 1\nto be 2'] },
          { fullName: 'a table opens', status: 'skipped' },
        ],
      },
      { name: '/project/src/b.test.ts', status: 'failed', assertionResults: [] },
    ],
  },
  '/project',
);

const playwright = playwrightReport({
  stats: { expected: 1, unexpected: 1, flaky: 1 },
  suites: [
    {
      specs: [{ title: 'the page opens', ok: true, file: 'page.spec.ts', tests: [{ results: [{ duration: 9000 }] }] }],
      suites: [
        {
          specs: [
            {
              title: 'the page closes',
              ok: false,
              file: 'page.spec.ts',
              tests: [{ results: [{ duration: 3000, errors: [{ message: '\u001b[31mtoo late\u001b[39m' }] }] }],
            },
            { title: 'the page is skipped', ok: true, file: 'page.spec.ts', tests: [{ results: [] }] },
          ],
        },
      ],
    },
  ],
});

test('lists the failed tests of Vitest with their errors, and a file that does not load', () => {
  expect(vitest.counts).toEqual({ passed: 1, failed: 1 });
  expect(failedTests(vitest.tests)).toEqual([
    '    0.0 s  a code is lost  (src/a.test.ts)',
    '           expected 1',
    '           to be 2',
    '    0.0 s  the file or one of its hooks  (src/b.test.ts)',
  ]);
});

test('a flaky spec of Playwright counts as failed', () => {
  expect(playwright.counts).toEqual({ passed: 1, failed: 2 });
  expect(failedTests(playwright.tests)).toEqual([
    '    3.0 s  the page closes  (e2e/specs/page.spec.ts)',
    '           too late',
  ]);
});

test('lists the slowest tests of both runners, the slowest first', () => {
  expect(slowestTests([...vitest.tests, ...playwright.tests], 3)).toEqual([
    '    9.0 s  the page opens  (e2e/specs/page.spec.ts)',
    '    3.0 s  the page closes  (e2e/specs/page.spec.ts)',
    '    1.5 s  a token expires  (src/a.test.ts)',
  ]);
});

test('adds up the durations of a file, divided by the time factor', () => {
  expect(fileDurations(playwright.tests, 2)).toEqual({ 'e2e/specs/page.spec.ts': 6 });
});
