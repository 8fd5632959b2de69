import { stripVTControlCharacters } from 'node:util';

/** How many tests passed and failed. */
export interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** A remark that is printed after the numbers. */
  readonly remark?: string;
}

/** A test that ran. */
export interface TestResult {
  readonly title: string;
  /** The path of its file in the project. */
  readonly file: string;
  readonly seconds: number;
  readonly hasPassed: boolean;
  /** The messages of its errors, as the runner prints them. */
  readonly errors?: readonly string[];
}

/** What a runner reports. A runner that is not one of tests reports only counts. */
export interface TestReport {
  readonly counts: TestCounts;
  readonly tests: readonly TestResult[];
}

export const sum = (counts: readonly TestCounts[]): TestCounts =>
  counts.reduce((all, item) => ({ passed: all.passed + item.passed, failed: all.failed + item.failed }), {
    passed: 0,
    failed: 0,
  });

/** Vitest's JSON report, as far as it is read here; durations in milliseconds. */
interface VitestJson {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly duration?: number | null;
      readonly failureMessages?: readonly string[];
    }[];
  }[];
}

const pathIn = (root: string, file: string) => (file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file);

/**
 * Returns the content of Vitest's JSON report. A file that failed without a failing test, because it could not be
 * loaded, is a result with that title.
 */
export const vitestReport = (report: VitestJson, root = process.cwd()): TestReport => ({
  counts: { passed: report.numPassedTests, failed: report.numFailedTests },
  tests: report.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = pathIn(root, name);
    const tests = assertionResults
      .filter((result) => result.status === 'passed' || result.status === 'failed')
      .map((result) => ({
        title: result.fullName.trim(),
        file,
        seconds: (result.duration ?? 0) / 1000,
        hasPassed: result.status === 'passed',
        errors: result.failureMessages ?? [],
      }));
    const isExplained = status !== 'failed' || tests.some(({ hasPassed }) => !hasPassed);
    return isExplained
      ? tests
      : [...tests, { title: 'the file or one of its hooks', file, seconds: 0, hasPassed: false }];
  }),
});

/** A suite of Playwright's JSON report, as far as it is read here; durations in milliseconds. */
export interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly PlaywrightSpec[];
}

interface PlaywrightSpec {
  readonly title: string;
  readonly ok: boolean;
  /** The path of the spec in the folder of specs. */
  readonly file: string;
  readonly tests: readonly {
    readonly results: readonly {
      readonly duration: number;
      readonly errors?: readonly { readonly message?: string }[];
    }[];
  }[];
}

/** Playwright's JSON report. */
interface PlaywrightJson extends PlaywrightSuite {
  readonly stats: { readonly expected: number; readonly unexpected: number; readonly flaky: number };
}

/** Returns all specs of a suite. */
export const specsIn = ({ suites = [], specs = [] }: PlaywrightSuite): readonly PlaywrightSpec[] => [
  ...specs,
  ...suites.flatMap(specsIn),
];

/**
 * Returns the content of Playwright's JSON report. There are no retries, so a `flaky` test would be a mistake: it
 * counts as failed.
 */
export const playwrightReport = (report: PlaywrightJson): TestReport => ({
  counts: { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky },
  tests: specsIn(report).flatMap(({ title, file, ok, tests }) => {
    const results = tests.flatMap((test) => test.results);
    if (results.length === 0) return [];
    const seconds = results.reduce((all, { duration }) => all + duration, 0) / 1000;
    const errors = results.flatMap((result) => (result.errors ?? []).map(({ message }) => message ?? ''));
    return [{ title, file: `e2e/specs/${file}`, seconds, hasPassed: ok, errors }];
  }),
});

/**
 * Returns the counts of a runner, corrected by its exit status. A run that failed without a failing test (a crash, or
 * no tests found) counts as one failure, and so does a run without tests.
 */
export const finalCounts = (counts: TestCounts | undefined, succeeded: boolean): TestCounts => {
  if (!counts || (succeeded && counts.passed === 0)) return { passed: 0, failed: 1 };
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
};

/** Returns the duration of each test file in seconds, on a machine with the time factor 1. */
export function fileDurations(tests: readonly TestResult[], factor: number): Readonly<Record<string, number>> {
  const durations: Record<string, number> = {};
  for (const { file, seconds } of tests) durations[file] = (durations[file] ?? 0) + seconds / factor;
  return durations;
}

const line = ({ title, file, seconds }: TestResult) => `${seconds.toFixed(1).padStart(7)} s  ${title}  (${file})`;

/** Returns a line for each of the slowest tests, the slowest first. */
export const slowestTests = (tests: readonly TestResult[], count: number): readonly string[] =>
  [...tests]
    .sort((one, other) => other.seconds - one.seconds)
    .slice(0, count)
    .map(line);

/** The number of lines of an error that are printed again at the end of a run. */
const errorLines = 12;

const indented = (error: string) =>
  stripVTControlCharacters(error)
    .split('\n')
    .slice(0, errorLines)
    .map((text) => `           ${text}`);

/** Returns a line for each failed test, followed by the first lines of its errors. */
export const failedTests = (tests: readonly TestResult[]): readonly string[] =>
  tests.filter(({ hasPassed }) => !hasPassed).flatMap((test) => [line(test), ...(test.errors ?? []).flatMap(indented)]);
