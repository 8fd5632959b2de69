import { readFile, rm } from 'node:fs/promises';
import { serverFile, serverFileVariable } from '#scripts/bundles.ts';
import { runCommand } from '#scripts/run-command.ts';
import { playwrightReport, type TestCounts, type TestReport, vitestReport } from './test-report.ts';

/** The names by which `--only` selects stages, in the order in which they run: the fastest first. */
export const stageNames = [
  'lint',
  'types',
  'knip',
  'audit',
  'unit',
  'build',
  'build:demo',
  'build:server',
  'built',
  'e2e',
  'http',
  'path',
  'http-path',
  'engines',
  'load',
] as const;
export type StageName = (typeof stageNames)[number];

/** A stage of `npm test`. */
export interface TestStage {
  readonly name: StageName;
  readonly description: string;
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** The file of the runner's report, and its parser. A stage without one counts as one test. */
  readonly report?: { readonly file: string; readonly read: (report: never) => TestReport };
  /** The stages that must have succeeded before. */
  readonly needs?: readonly StageName[];
  /** The duration on two idle cores, in seconds; the progress is estimated by it until a run was measured. */
  readonly typicalSeconds: number;
  /** The name of the measured duration; the full test takes much longer than the quick one. */
  readonly durationKey: string;
}

type StageParts = Omit<TestStage, 'durationKey'>;

const vitest = (name: StageName, parameters: readonly string[]): Pick<TestStage, 'name' | 'command' | 'report'> => {
  const file = `test-results/${name}.json`;
  return {
    name,
    command: ['vitest', 'run', ...parameters, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    report: { file, read: vitestReport },
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
  'live-updates',
  'lost-responses',
  'offline',
  'settings',
  'two-administrators',
];

/**
 * The specs that the quick test runs only over HTTP: those of what happens between page and backend, and the tasks of
 * one guide; the tasks of the other run with the simulator in the page.
 */
const httpOnlySpecs = [
  'backend-failures',
  'forged-requests',
  'guide-cyber-vision',
  'keyboard-settings',
  'lost-responses',
  'secret-leaks',
  'section-errors',
  'settings',
  'two-administrators',
];

/**
 * The path of the page in the stages that serve it below one. The full test runs all specs there, the quick one those of
 * addresses, of the portal beside the product, of signing in, and over HTTP of the policy and of a guide.
 */
const pagePath = '/admin/license';
const pathSpecs = {
  simulator: ['address.spec', 'ended-session', 'side-by-side'],
  http: ['content-security-policy', 'guide-cyber-vision-online'],
} as const;

const excludedPattern = (backend: 'simulator' | 'http') =>
  [fullOnlyTag, ...(backend === 'simulator' ? httpOnlySpecs.map((name) => `${name}[\\w-]*\\.spec`) : [])].join('|');

const playwright = (backend: 'simulator' | 'http', full: boolean): Omit<StageParts, 'typicalSeconds'> => ({
  name: backend === 'http' ? 'http' : 'e2e',
  description: `end to end, simulator ${backend === 'http' ? 'over HTTP' : 'in the page'}`,
  command: [
    'tsx',
    'scripts/e2e.ts',
    ...(full ? [] : ['--grep-invert', excludedPattern(backend)]),
    ...(full || backend === 'simulator' ? [] : httpSpecs),
  ],
  environment: { BACKEND: backend, ...(full && { FULL: 'yes' }), ...(backend === 'http' && bundledServer) },
  report: { file: `test-results/${backend}.json`, read: playwrightReport },
  needs: backend === 'http' ? ['build', 'build:demo', 'build:server'] : ['build:demo'],
});

/** The same specs with the page below a path of the origin. */
const playwrightBelowPath = (backend: 'simulator' | 'http', full: boolean): Omit<StageParts, 'typicalSeconds'> => {
  const stage = playwright(backend, full);
  return {
    ...stage,
    name: backend === 'http' ? 'http-path' : 'path',
    description: `${stage.description}, page at ${pagePath}`,
    command: full ? stage.command : ['tsx', 'scripts/e2e.ts', '--grep-invert', fullOnlyTag, ...pathSpecs[backend]],
    environment: { ...stage.environment, BASE: pagePath },
    report: { file: `test-results/${backend}-below-a-path.json`, read: playwrightReport },
  };
};

/** The stages that start the server use the bundle of the stage `build:server`. */
const bundledServer = { [serverFileVariable]: serverFile };

const viteBuild = ['vite', 'build', '--logLevel', 'warn'] as const;

/** Returns all stages. */
const allStages = (full: boolean): readonly StageParts[] => [
  {
    name: 'lint',
    description: 'format and lint',
    command: ['biome', 'check', '--error-on-warnings'],
    typicalSeconds: 8,
  },
  { name: 'types', description: 'type check', command: ['tsc', '--noEmit', '-p', '.'], typicalSeconds: 8 },
  { name: 'knip', description: 'dead code', command: ['knip'], typicalSeconds: 5 },
  {
    name: 'audit',
    description: 'known vulnerabilities of packages',
    command: ['tsx', 'scripts/audit.ts'],
    report: { file: 'test-results/audit.json', read: (counts: TestCounts) => ({ counts, tests: [] }) },
    typicalSeconds: 5,
  },
  {
    ...vitest('unit', []),
    description: 'unit and component tests',
    ...(full && { environment: { FULL: 'yes', SEQUENCES: '10000' } }),
    typicalSeconds: full ? 3600 : 140,
  },
  { name: 'build', description: 'production build', command: viteBuild, typicalSeconds: 3 },
  { name: 'build:demo', description: 'demo build', command: [...viteBuild, '--mode', 'demo'], typicalSeconds: 5 },
  {
    name: 'build:server',
    description: 'the simulated server as one file',
    command: ['tsx', 'scripts/bundle-server.ts'],
    typicalSeconds: 3,
  },
  {
    ...vitest('built', ['--config', 'scripts/built/vitest.config.ts']),
    description: 'tests of the builds',
    environment: { ...bundledServer, ...(full && { KILLS: '500' }) },
    needs: ['build', 'build:demo', 'build:server'],
    typicalSeconds: full ? 1200 : 40,
  },
  { ...playwright('simulator', full), typicalSeconds: full ? 2400 : 395 },
  { ...playwright('http', full), typicalSeconds: full ? 5400 : 117 },
  { ...playwrightBelowPath('simulator', full), typicalSeconds: full ? 2400 : 12 },
  { ...playwrightBelowPath('http', full), typicalSeconds: full ? 5400 : 9 },
  ...fullOnlyStages,
];

/** The stages that only the full test has, because they take minutes. */
const fullOnlyStages: readonly StageParts[] = [
  {
    ...vitest('engines', ['--config', 'scripts/engines/vitest.config.ts']),
    description: 'the same steps in Chromium, Firefox and WebKit, as far as installed',
    needs: ['build:demo'],
    typicalSeconds: 300,
  },
  {
    name: 'load',
    description: 'many users of one server',
    command: ['tsx', 'scripts/load.ts'],
    needs: ['build', 'build:demo'],
    typicalSeconds: 130,
  },
];

export interface StageSelection {
  /** Whether all specs run on both backends, and all matrices are complete. */
  readonly full: boolean;
  /** The stages to run besides those that they need; if undefined, all of the quick or of the full test. */
  readonly only: readonly StageName[] | undefined;
}

/** Returns the selected stages in order. The builds that they need are made anew, so that no old code is tested. */
export function stagesOf({ full, only }: StageSelection): readonly TestStage[] {
  const stages = allStages(full);
  const quickStages = stages.filter((stage) => !fullOnlyStages.includes(stage));
  const selected = new Set(only ?? (full ? stages : quickStages).map(({ name }) => name));
  for (const { name, needs = [] } of stages) if (selected.has(name)) for (const needed of needs) selected.add(needed);
  return stages
    .filter(({ name }) => selected.has(name))
    .map((stage) => ({ ...stage, durationKey: `${stage.name}${full ? ' (full)' : ''}` }));
}

/** The result of a stage. `report` is undefined if its runner wrote none. */
export interface StageResult {
  readonly succeeded: boolean;
  readonly report: TestReport | undefined;
}

/** Runs a stage and reads its report. */
export const run = async ({
  command: [command, ...parameters],
  environment,
  report,
}: TestStage): Promise<StageResult> => {
  if (report) await rm(report.file, { force: true });
  const succeeded = await runCommand(command, parameters, environment);
  if (!report) {
    const counts = succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
    return { succeeded, report: { counts, tests: [] } };
  }
  const text = await readFile(report.file, 'utf8').catch(() => undefined);
  return { succeeded, report: text === undefined ? undefined : report.read(JSON.parse(text) as never) };
};
