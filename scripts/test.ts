import { run, stagesOf } from './test/stages.ts';
import { settled, sum, type Tally } from './test/tally.ts';

/**
 * `npm test`: every stage, whatever becomes of the one before, closing with one line `N passed, N failed`. `--full`
 * (`npm run test:full`) also runs the specs tagged `@full`.
 */
const done = new Map<string, Tally>();
const lines: string[] = [];

for (const stage of stagesOf({ full: process.argv.includes('--full') })) {
  const missing = stage.needs?.find((name) => done.get(name)?.failed !== 0);
  console.log(`\n— ${stage.name}${missing ? `: not run, since there is no ${missing}` : ''}`);
  const began = performance.now();
  const outcome = missing ? { succeeded: false, tally: undefined } : await run(stage);
  const tally = settled(outcome.tally, outcome.succeeded);
  done.set(stage.name, tally);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  lines.push(
    `${tally.failed === 0 ? '✓' : '✗'} ${stage.name}: ${tally.passed} passed, ${tally.failed} failed (${seconds} s)${tally.remark ? `; ${tally.remark}` : ''}`,
  );
}

const all = sum([...done.values()]);
console.log(`\n${lines.join('\n')}\n`);
console.log(`${all.passed} passed, ${all.failed} failed`);
process.exitCode = all.failed === 0 ? 0 : 1;
