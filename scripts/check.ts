import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { relatedTests, selectTests } from './check/related-tests.ts';
import { measureTimeFactor } from './test/machine-speed.ts';
import { readDurations, storeDurations } from './test/progress.ts';
import { run, stagesOf } from './test/stages.ts';
import { fileDurations } from './test/test-report.ts';
import { timeFactorVariable } from './test/time-limits.ts';

/**
 * `npm run check`: lint, types, and the unit tests related to what differs from the branch `main`, or to the last commit
 * where nothing differs. It takes at most a minute on two idle cores, and lists every related test that it leaves out.
 */

/** The time for tests in seconds, added up over the workers. */
const BUDGET_SECONDS = 45;

const git = (...parameters: readonly string[]) => execFileSync('git', parameters, { encoding: 'utf8' }).trim();
const lines = (text: string) => text.split('\n').filter(Boolean);
const untracked = () => lines(git('ls-files', '--others', '--exclude-standard'));
const changedSince = (commit: string) => [...new Set([...lines(git('diff', '--name-only', commit)), ...untracked()])];

/** Returns the files that differ, and the commit from which they differ. */
function changes(): { readonly base: string; readonly changed: readonly string[] } {
  const main = ['main', 'origin/main'].find(
    (name) => lines(git('branch', '--all', '--list', name, `remotes/${name}`)).length > 0,
  );
  const base = main === undefined ? 'HEAD' : git('merge-base', 'HEAD', main);
  const changed = changedSince(base);
  return changed.length > 0 ? { base, changed } : { base: 'HEAD~1', changed: changedSince('HEAD~1') };
}

async function runUnitTests(factor: number): Promise<boolean> {
  const { base, changed } = changes();
  const sources = [...lines(git('ls-files', '*.ts', '*.tsx')), ...untracked().filter((path) => /\.tsx?$/.test(path))];
  const files = new Map(
    sources.flatMap((path) => {
      try {
        return [[path, readFileSync(path, 'utf8')] as const];
      } catch {
        return [];
      }
    }),
  );
  const related = relatedTests(changed, files);
  const durations = await readDurations();
  const { selected, leftOut } = selectTests(related, { changed, durations, budget: BUDGET_SECONDS });
  console.log(
    `\n${changed.length} files differ from ${base.slice(0, 12)}. Unit tests: ${selected.length} of ${related.length} related files.`,
  );
  const [unit] = stagesOf({ full: false, only: ['unit'] });
  const { succeeded, report } =
    unit && selected.length > 0
      ? await run({ ...unit, command: [...unit.command, ...selected] })
      : { succeeded: true, report: undefined };
  await storeDurations(fileDurations(report?.tests ?? [], factor));
  if (leftOut.length > 0)
    console.log(`Left out, because they take too long together (npm run unit runs them):\n${leftOut.join('\n')}`);
  const specs = changed.filter((path) => path.startsWith('e2e/') && !path.endsWith('.test.ts'));
  if (specs.length > 0) console.log(`Not tested here, but by npm run e2e:\n${specs.join('\n')}`);
  return succeeded;
}

const startedAt = performance.now();
const factor = await measureTimeFactor();
process.env[timeFactorVariable] = String(factor);
const failed: string[] = [];
for (const stage of stagesOf({ full: false, only: ['lint', 'types'] }))
  if (!(await run(stage)).succeeded) failed.push(stage.name);
if (!(await runUnitTests(factor))) failed.push('unit');
const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
console.log(
  `\n${failed.length === 0 ? '✓ lint, types and the selected unit tests' : `✗ failed: ${failed.join(', ')}`} (${seconds} s)`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
