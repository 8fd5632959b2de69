import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '#mocks/testing/property-runs.ts';
import type { LicenseTerm } from '#src/contract/reservation.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { firstEndDate, mergedTerms, termChanges, usageRecords } from './terms.ts';

const day = fc.option(fc.constantFrom('2026-12-31', '2027-09-07', '2028-02-29', '2029-01-19'), { nil: undefined });
const term = fc
  .record({ quantity: fc.nat({ max: 50_000 }), endsOn: day })
  .map(({ quantity, endsOn }): LicenseTerm => ({ quantity, ...(endsOn && { endsOn }) }));
const total = (terms: readonly LicenseTerm[]) => terms.reduce((sum, { quantity }) => sum + quantity, 0);

describe('mergedTerms', () => {
  test('sorts perpetual terms first and the earliest last day last', () => {
    const terms = [
      { quantity: 5, endsOn: '2026-12-31' },
      { quantity: 35_157 },
      { quantity: 14_000, endsOn: '2029-01-19' },
    ];
    expect(mergedTerms(terms)).toEqual([
      { quantity: 35_157 },
      { quantity: 14_000, endsOn: '2029-01-19' },
      { quantity: 5, endsOn: '2026-12-31' },
    ]);
  });

  test('merges terms with the same last day', () => {
    const terms = [
      { quantity: 1, endsOn: '2027-09-07' },
      { quantity: 2 },
      { quantity: 3, endsOn: '2027-09-07' },
      { quantity: 4 },
    ];
    expect(mergedTerms(terms)).toEqual([{ quantity: 6 }, { quantity: 4, endsOn: '2027-09-07' }]);
  });

  test('omits terms of quantity 0', () => {
    expect(mergedTerms([{ quantity: 0, endsOn: '2027-09-07' }, { quantity: 0 }])).toEqual([]);
  });

  test('keeps the total and returns each last day once', () => {
    fc.assert(
      fc.property(fc.array(term), (terms) => {
        const merged = mergedTerms(terms);
        expect(total(merged)).toBe(total(terms));
        expect(new Set(merged.map(({ endsOn }) => endsOn)).size).toBe(merged.length);
      }),
      runs(200),
    );
  });
});

describe('termChanges', () => {
  test('pairs held and granted quantities by last day', () => {
    expect(
      termChanges([{ quantity: 50, endsOn: '2027-01-14' }], [{ quantity: 30 }, { quantity: 50, endsOn: '2027-01-14' }]),
    ).toEqual([
      { held: 0, granted: 30 },
      { held: 50, granted: 50, endsOn: '2027-01-14' },
    ]);
  });

  test('returns two entries when the same quantity gets another last day', () => {
    expect(termChanges([{ quantity: 10, endsOn: '2026-12-31' }], [{ quantity: 10, endsOn: '2027-12-31' }])).toEqual([
      { held: 0, granted: 10, endsOn: '2027-12-31' },
      { held: 10, granted: 0, endsOn: '2026-12-31' },
    ]);
  });
});

describe('firstEndDate', () => {
  test('returns the earliest last day, which sorts before perpetual and after no terms', () => {
    const never = firstEndDate([{ quantity: 1 }]);
    const mixed = firstEndDate([
      { quantity: 1 },
      { quantity: 1, endsOn: '2029-01-19' },
      { quantity: 1, endsOn: '2027-09-07' },
    ]);
    expect(mixed).toBe('2027-09-07');
    expect([never, mixed, firstEndDate([])].sort((one, other) => one.localeCompare(other))).toEqual(['', mixed, never]);
  });
});

describe('usageRecords', () => {
  const license: LicenseUsage = { tag: 'a', shortName: 'A', table: 'licenses', inUse: 31, status: 'authorized' };

  test('returns a row for each term, with the licence’s quantities in the first row only', () => {
    const reserved = {
      ...license,
      reserved: 49_157,
      terms: [{ quantity: 14_000, endsOn: '2029-01-19' }, { quantity: 35_157 }],
    };
    expect(usageRecords(reserved)).toEqual([
      { reserved: 35_157, ends: 'never', totals: reserved },
      { reserved: 14_000, ends: '2029-01-19', totals: undefined },
    ]);
  });

  test('returns one row without a last day when no term is known', () => {
    const ended = { ...license, reserved: 0, terms: [] };
    expect(usageRecords(license)).toEqual([{ reserved: undefined, ends: undefined, totals: license }]);
    expect(usageRecords(ended)).toEqual([{ reserved: 0, ends: undefined, totals: ended }]);
  });
});
