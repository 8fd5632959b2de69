import { expect, test } from 'vitest';
import { verdictOf } from './verdict.ts';

const counted = (high: number, critical: number) =>
  JSON.stringify({ metadata: { vulnerabilities: { info: 0, low: 3, moderate: 2, high, critical, total: 9 } } });

test.each([
  ['nothing high', counted(0, 0), counted(0, 0), true],
  ['something high, in a tool alone', counted(1, 0), counted(0, 0), true],
  ['something high in what is shipped', counted(1, 0), counted(1, 0), false],
  ['something critical in a tool', counted(0, 1), counted(0, 0), false],
])('%s', (_what, all, shipped, passed) => {
  const verdict = verdictOf({ all, shipped, said: '' });
  expect(verdict.passed).toBe(passed);
  expect(verdict.sentence).toMatch(/^known to be unsafe: /);
});

test.each([
  ['that refuses', '{"message":"405 Method Not Allowed"}', 'npm warn audit 405 Method Not Allowed - POST https://…'],
  ['that does not answer', '', ''],
])('a registry %s is said to be unasked, and no failure', (_what, answer, said) => {
  const { passed, sentence } = verdictOf({ all: answer, shipped: answer, said });
  expect(passed).toBe(true);
  expect(sentence).toMatch(/^not asked: /);
});
