import { expect, test } from 'vitest';
import { auditVerdict } from './verdict.ts';

const auditReport = (high: number, critical: number) =>
  JSON.stringify({ metadata: { vulnerabilities: { info: 0, low: 3, moderate: 2, high, critical, total: 9 } } });

test.each([
  ['passes without high or critical vulnerabilities', auditReport(0, 0), auditReport(0, 0), true],
  ['passes with a high vulnerability in a tool', auditReport(1, 0), auditReport(0, 0), true],
  ['fails with a high vulnerability in a shipped package', auditReport(1, 0), auditReport(1, 0), false],
  ['fails with a critical vulnerability in a tool', auditReport(0, 1), auditReport(0, 0), false],
])('the audit %s', (_effect, all, shipped, passed) => {
  const verdict = auditVerdict({ all, shipped, errorOutput: '' });
  expect(verdict.passed).toBe(passed);
  expect(verdict.sentence).toMatch(/^known vulnerabilities: /);
});

test.each([
  [
    'refuses the audit',
    '{"message":"405 Method Not Allowed"}',
    'npm warn audit 405 Method Not Allowed - POST https://…',
  ],
  ['does not answer', '', ''],
])('passes with a remark when the registry %s', (_condition, answer, errorOutput) => {
  const { passed, sentence } = auditVerdict({ all: answer, shipped: answer, errorOutput });
  expect(passed).toBe(true);
  expect(sentence).toMatch(/^not checked: /);
});
