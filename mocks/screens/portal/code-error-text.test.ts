import { expect, test } from 'vitest';
import { codeErrorText, type EnteredCode } from './code-error-text.ts';
import type { SimulatorRefusal } from './refusal.ts';

/** Returns the key followed by the values. */
const t = Object.assign((key: string, values: object = {}) => [key, ...Object.values(values)].join(' '), {
  formatNumber: String,
});

test.each<[EnteredCode, SimulatorRefusal['problem'][]]>([
  [
    'request',
    [
      'code-empty',
      'code-not-recognised',
      'code-damaged',
      'code-not-signed',
      'code-superseded',
      'already-reserved',
      'already-registered',
      'role-not-allowed',
    ],
  ],
  ['confirmation', ['code-empty', 'code-not-recognised', 'code-of-another-request', 'no-reservation-pending']],
  [
    'return',
    [
      'code-empty',
      'code-not-recognised',
      'code-damaged',
      'code-not-signed',
      'code-of-another-device',
      'code-of-another-request',
    ],
  ],
])('translates each refusal of a %s code', (expected, problems) => {
  for (const problem of problems) {
    expect(codeErrorText(expected, { problem }, 'text', t)).toBe(`codeProblems.${expected}.${problem}`);
  }
});

test.each([
  ['0a1b2c3d', 'confirmation-code'],
  ['CB-ZCV-CNTR-ESXI:VM-1', 'request-code'],
  ['<specificPLR><authorizationCode>', 'specific-authorization-code'],
])('names the type of a wrong code: “%s”', (entered, kind) => {
  expect(codeErrorText('return', { problem: 'code-of-another-kind' }, entered, t)).toBe(
    `codeProblems.otherKind.return codeProblems.kinds.${kind}`,
  );
});

test('falls back to a general message for an unknown problem', () => {
  expect(codeErrorText('request', { problem: 'unknown' }, '', t)).toBe('codeProblems.failed');
});
