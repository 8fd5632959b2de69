import { run, stagesOf } from './test/stages.ts';
import { finalCounts, sum, type TestCounts } from './test/test-counts.ts';

/**
 * `npm test`: runs every stage, also after a failed one, and ends with one line `N passed, N failed`. `--full` (`npm
 * run test:full`) also runs the specs tagged `@full`.
 */
const countsByStage = new Map<string, TestCounts>();
const lines: string[] = [];

for (const stage of stagesOf({ full: process.argv.includes('--full') })) {
  const missing = stage.needs?.find((name) => countsByStage.get(name)?.failed !== 0);
  console.log(`\n— ${stage.name}${missing ? `: not run, because the stage “${missing}” failed` : ''}`);
  const startedAt = performance.now();
  const result = missing ? { succeeded: false, counts: undefined } : await run(stage);
  const counts = finalCounts(result.counts, result.succeeded);
  countsByStage.set(stage.name, counts);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  lines.push(
    `${counts.failed === 0 ? '✓' : '✗'} ${stage.name}: ${counts.passed} passed, ${counts.failed} failed (${seconds} s)${counts.remark ? `; ${counts.remark}` : ''}`,
  );
}

const all = sum([...countsByStage.values()]);
console.log(`\n${lines.join('\n')}\n`);
console.log(`${all.passed} passed, ${all.failed} failed`);
process.exitCode = all.failed === 0 ? 0 : 1;
