import { startBusyProcesses } from './test/busy-processes.ts';
import { measureTimeFactor } from './test/machine-speed.ts';
import { type TestOptions, testOptions } from './test/options.ts';
import { clockTime, readDurations, storeDurations, timeLeft } from './test/progress.ts';
import { run, stagesOf } from './test/stages.ts';
import {
  failedTests,
  fileDurations,
  finalCounts,
  slowestTests,
  sum,
  type TestCounts,
  type TestResult,
} from './test/test-report.ts';
import { timeFactorVariable } from './test/time-limits.ts';

/** The longest time that busy processes run, in milliseconds; they are stopped at the end of the run. */
const BUSY_MS = 3 * 60 * 60_000;

/**
 * `npm test`: runs every stage, also after a failed one, and ends with one line `N passed, N failed`. `--only unit,e2e`
 * selects stages, `--full` (`npm run test:full`) also runs the specs tagged `@full`, and `--stress` (`npm run
 * test:stress`) runs the stages beside busy processes, `--processes N` of them.
 */
async function runTests(options: TestOptions): Promise<void> {
  const busy = startBusyProcesses(options.busyProcesses, BUSY_MS);
  try {
    if (options.busyProcesses > 0) console.log(`The stages run beside ${options.busyProcesses} busy processes.`);
    await runStages(options);
  } finally {
    await busy.stop();
  }
}

async function runStages(options: TestOptions): Promise<void> {
  const factor = await measureTimeFactor();
  process.env[timeFactorVariable] = String(factor);
  console.log(`The time limits are multiplied by ${factor}, by the present speed of this machine.`);
  const stages = stagesOf(options);
  const durations = await readDurations();
  const countsByStage = new Map<string, TestCounts>();
  const tests: TestResult[] = [];
  const failures: string[] = [];
  const lines: string[] = [];
  const runStartedAt = performance.now();

  for (const [index, stage] of stages.entries()) {
    const { name, description } = stage;
    const elapsed = clockTime((performance.now() - runStartedAt) / 1000);
    const left = clockTime(timeLeft(stages.slice(index), durations, factor));
    console.log(
      `\n— ${index + 1} of ${stages.length}: ${name}, ${description} (after ${elapsed} min, about ${left} min left)`,
    );
    const missing = stage.needs?.find((needed) => countsByStage.get(needed)?.failed !== 0);
    if (missing) console.log(`Not run, because the stage “${missing}” failed.`);
    const startedAt = performance.now();
    const { succeeded, report } = missing ? { succeeded: false, report: undefined } : await run(stage);
    const seconds = (performance.now() - startedAt) / 1000;
    const counts = finalCounts(report?.counts, succeeded);
    countsByStage.set(name, counts);
    tests.push(...(report?.tests ?? []));
    const failed = failedTests(report?.tests ?? []);
    if (counts.failed > 0)
      failures.push(...(failed.length > 0 ? failed : [`${missing ? 'not run' : 'stage'}: ${name}`]));
    if (succeeded)
      await storeDurations({
        [stage.durationKey]: seconds / factor,
        ...(name === 'unit' && !options.full && fileDurations(report?.tests ?? [], factor)),
      });
    lines.push(
      `${counts.failed === 0 ? '✓' : '✗'} ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds.toFixed(1)} s)${counts.remark ? `; ${counts.remark}` : ''}`,
    );
  }

  const all = sum([...countsByStage.values()]);
  console.log(`\n${lines.join('\n')}\n`);
  if (tests.length > 0) console.log(`The slowest tests:\n${slowestTests(tests, 10).join('\n')}\n`);
  if (failures.length > 0) console.log(`Failed:\n${failures.join('\n')}\n`);
  console.log(`${all.passed} passed, ${all.failed} failed`);
  process.exitCode = all.failed === 0 ? 0 : 1;
}

try {
  await runTests(testOptions(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
