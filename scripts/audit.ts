import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { auditVerdict } from './audit/verdict.ts';

/**
 * `npm run audit`: whether a package is known to be unsafe. Ends with 1 on one of what is shipped that is high or worse,
 * and on any that is critical. A registry that cannot be asked is no failure of ours; that it was not is said here and in
 * the last lines of `npm test`.
 */
const audit = (...parameters: readonly string[]) =>
  spawnSync('npm', ['audit', '--json', ...parameters], {
    encoding: 'utf8',
    timeout: 60_000,
    shell: process.platform === 'win32',
  });

const all = audit();
const { passed, sentence } = auditVerdict({
  all: all.stdout,
  shipped: audit('--omit', 'dev').stdout,
  errorOutput: all.stderr,
});
console.log(sentence);
mkdirSync('test-results', { recursive: true });
writeFileSync(
  'test-results/audit.json',
  JSON.stringify({ passed: passed ? 1 : 0, failed: passed ? 0 : 1, remark: sentence }),
);
process.exitCode = passed ? 0 : 1;
