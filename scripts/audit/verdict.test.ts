import { expect, test } from 'vitest';
import { auditVerdict } from './verdict.ts';

const auditReport = (high: number, critical: number) =>
  JSON.stringify({ metadata: { vulnerabilities: { info: 0, low: 3, moderate: 2, high, critical, total: 9 } } });

test.each([
  ['nothing high', auditReport(0, 0), auditReport(0, 0), true],
  ['something high, in a tool alone', auditReport(1, 0), auditReport(0, 0), true],
  ['something high in what is shipped', auditReport(1, 0), auditReport(1, 0), false],
  ['something critical in a tool', auditReport(0, 1), auditReport(0, 0), false],
])('%s', (_what, all, shipped, passed) => {
  const verdict = auditVerdict({ all, shipped, errorOutput: '' });
  expect(verdict.passed).toBe(passed);
  expect(verdict.sentence).toMatch(/^known to be unsafe: /);
});

test.each([
  ['that refuses', '{"message":"405 Method Not Allowed"}', 'npm warn audit 405 Method Not Allowed - POST https://…'],
  ['that does not answer', '', ''],
])('a registry %s is said to be unasked, and no failure', (_what, answer, errorOutput) => {
  const { passed, sentence } = auditVerdict({ all: answer, shipped: answer, errorOutput });
  expect(passed).toBe(true);
  expect(sentence).toMatch(/^not asked: /);
});
