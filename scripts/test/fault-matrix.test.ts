import { expect, test } from 'vitest';
import { faultMatrix } from './fault-matrix.ts';

const spec = (title: string, ok = true) => ({ title, ok, file: 'fault-matrix.spec.ts', tests: [] });

test('returns no matrix for a run without fault cases', () => {
  expect(faultMatrix({ suites: [{ specs: [spec('the page says so')] }] })).toBeUndefined();
});

test('prints operations as rows and faults as columns, and leaves untested cases open', () => {
  const faultCases = [
    spec('register × 401'),
    spec('register × late-after-close @full', false),
    spec('renew × 401 @full'),
  ];
  expect(faultMatrix({ suites: [{ specs: [spec('the page says so')] }, { suites: [{ specs: faultCases }] }] })).toBe(
    [
      'fault matrix, browser',
      '          a b',
      'register  ✓ ✗',
      'renew     ✓ ·',
      'a 401',
      'b late-after-close',
      '2 of 3 cases passed',
    ].join('\n'),
  );
});
