import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { auditVerdict } from './audit/verdict.ts';

/**
 * `npm run audit`: requests known vulnerabilities of the packages from the registry. Exits with 1 for a high or
 * critical one in a shipped package, and for a critical one in any package. A registry that does not answer is not a
 * failure; the output, and the last lines of `npm test`, then say that nothing was checked.
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
