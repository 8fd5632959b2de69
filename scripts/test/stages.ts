import { readFile, rm } from 'node:fs/promises';
import { runCommand } from '#scripts/run-command.ts';
import { playwrightCounts, type TestCounts, vitestCounts } from './test-counts.ts';

/** A stage of `npm test`. */
export interface TestStage {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** The file of the runner's report, and its parser. A stage without one counts as one test. */
  readonly report?: { readonly file: string; readonly read: (report: never) => TestCounts };
  /** The stages that must have succeeded before. */
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

/** The tag of specs that only the full test runs: the rest of a matrix of which a covering sample always runs. */
const fullOnlyTag = '@full';

/**
 * The specs that the quick test runs over HTTP: together they use every kind of backend communication. The others test
 * the page alone, which is the same on both backends; the full test runs all on both. The content security policy
 * differs between the builds.
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

/** The specs that the quick test runs only over HTTP: they test what happens between page and backend. */
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
  environment: { BACKEND: backend, ...(full && { FULL: 'yes' }) },
  report: { file: `test-results/${backend}.json`, read: playwrightCounts },
  needs: backend === 'http' ? ['production build', 'demo build'] : ['demo build'],
});

/** The load test. It takes two minutes, so only the full test runs it. */
const load: TestStage = {
  name: 'load',
  command: ['tsx', 'scripts/load.ts'],
  needs: ['production build', 'demo build'],
};

/** The same steps in those of Chromium, Firefox and WebKit that are installed. */
const engines = vitest('engines', ['--config', 'scripts/engines/vitest.config.ts'], ['demo build']);

/** Returns all stages, the fastest first. */
export const stagesOf = ({ full }: { readonly full: boolean }): readonly TestStage[] => [
  { name: 'format and lint', command: ['biome', 'check', '--error-on-warnings'] },
  { name: 'types', command: ['tsc', '--noEmit', '-p', '.'] },
  { name: 'dead code', command: ['knip'] },
  {
    name: 'audit',
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

/** The result of a stage. `counts` is undefined if its runner wrote no report. */
export interface StageResult {
  readonly succeeded: boolean;
  readonly counts: TestCounts | undefined;
}

/** Runs a stage and reads its report. */
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
