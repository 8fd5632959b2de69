import { readFile, rm } from 'node:fs/promises';
import { runCommand } from '#scripts/run-command.ts';
import { playwrightCounts, type TestCounts, vitestCounts } from './test-counts.ts';

/** One of the things `npm test` does. */
export interface TestStage {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** Where the runner writes what it counted, and how that is read; a stage without it counts as one test. */
  readonly report?: { readonly file: string; readonly read: (report: never) => TestCounts };
  /** What has to have succeeded before. */
  readonly needs?: readonly string[];
}

const vitest = (name: string, parameters: readonly string[], needs: readonly string[] = []): TestStage => {
  const file = `test-results/${name}.json`;
  return {
    name,
    command: ['vitest', 'run', ...parameters, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    report: { file, read: vitestCounts },
    needs,
  };
};

/** What only the full test runs: the rest of a matrix of which a covering sample is always run. */
const fullOnlyTag = '@full';

/**
 * What is run over HTTP in the quick test: the errands that talk to the backend in every way there is. What stands on the
 * page alone is the same on both; the full test runs all on both. The policy is each build's own.
 */
const httpSpecs = [
  'backend-failures',
  'section-errors',
  'secret-leaks',
  'content-security-policy',
  'fault-matrix',
  'forged-requests',
  'guide-cyber-vision',
  'lost-responses',
  'offline',
  'settings',
  'two-administrators',
];

/** What the quick test runs over HTTP alone: what is between page and backend is real there. */
const httpOnlySpecs = ['backend-failures', 'lost-responses', 'settings', 'two-administrators'];

const excludedPattern = (backend: 'simulator' | 'http') =>
  [fullOnlyTag, ...(backend === 'simulator' ? httpOnlySpecs.map((name) => `${name}\\.spec`) : [])].join('|');

const playwright = (name: string, backend: 'simulator' | 'http', full: boolean): TestStage => ({
  name,
  command: [
    'tsx',
    'scripts/e2e.ts',
    ...(full ? [] : ['--grep-invert', excludedPattern(backend)]),
    ...(full || backend === 'simulator' ? [] : httpSpecs),
  ],
  environment: { BACKEND: backend },
  report: { file: `test-results/${backend}.json`, read: playwrightCounts },
  needs: backend === 'http' ? ['production build', 'demo build'] : ['demo build'],
});

/** Many people at one server. Only the full test has the two minutes it takes. */
const load: TestStage = {
  name: 'load',
  command: ['tsx', 'scripts/load.ts'],
  needs: ['production build', 'demo build'],
};

/** The same steps in Chromium, Firefox and WebKit, in those that are installed. */
const engines = vitest('engines', ['--config', 'scripts/engines/vitest.config.ts'], ['demo build']);

/** Everything, the quick answers first. */
export const stagesOf = ({ full }: { readonly full: boolean }): readonly TestStage[] => [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'dead code', command: ['knip'] },
  {
    name: 'packages known to be unsafe',
    command: ['tsx', 'scripts/audit.ts'],
    report: { file: 'test-results/audit.json', read: (counts: TestCounts) => counts },
  },
  { ...vitest('unit', []), ...(full && { environment: { FULL: 'yes', SEQUENCES: '10000' } }) },
  { name: 'production build', command: ['vite', 'build', '--logLevel', 'warn'] },
  { name: 'demo build', command: ['vite', 'build', '--mode', 'demo', '--logLevel', 'warn'] },
  {
    ...vitest('built', ['--config', 'scripts/built/vitest.config.ts'], ['production build', 'demo build']),
    ...(full && { environment: { KILLS: '500' } }),
  },
  playwright('end to end, simulator in the page', 'simulator', full),
  playwright('end to end, simulator over HTTP', 'http', full),
  ...(full ? [engines, load] : []),
];

/** What a stage came to; `tally` is undefined when its runner left no report. */
export interface StageResult {
  readonly succeeded: boolean;
  readonly counts: TestCounts | undefined;
}

/** Runs a stage and reads what it counted. */
export const run = async ({
  command: [command, ...parameters],
  environment,
  report,
}: TestStage): Promise<StageResult> => {
  if (report) await rm(report.file, { force: true });
  const succeeded = await runCommand(command, parameters, environment);
  if (!report) return { succeeded, counts: succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 } };
  const text = await readFile(report.file, 'utf8').catch(() => undefined);
  return { succeeded, counts: text === undefined ? undefined : report.read(JSON.parse(text) as never) };
};
