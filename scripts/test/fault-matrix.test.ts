import { expect, test } from 'vitest';
import { faultMatrix } from './fault-matrix.ts';

const spec = (title: string, ok = true) => ({ title, ok });

test('a run without a cell has no matrix', () => {
  expect(faultMatrix({ suites: [{ specs: [spec('the page says so')] }] })).toBeUndefined();
});

test('rows are operations, columns faults; what was not played is neither passed nor failed', () => {
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
      '2 of 3 cells passed',
    ].join('\n'),
  );
});
