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

describe('the terms of a license', () => {
  test('are shown with what never ends first and the soonest end last', () => {
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

  test('are one when they have the same last day', () => {
    const terms = [
      { quantity: 1, endsOn: '2027-09-07' },
      { quantity: 2 },
      { quantity: 3, endsOn: '2027-09-07' },
      { quantity: 4 },
    ];
    expect(mergedTerms(terms)).toEqual([{ quantity: 6 }, { quantity: 4, endsOn: '2027-09-07' }]);
  });

  test('of nothing are left out', () => {
    expect(mergedTerms([{ quantity: 0, endsOn: '2027-09-07' }, { quantity: 0 }])).toEqual([]);
  });

  test('keep their total and have each last day once', () => {
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

describe('what an update changes', () => {
  test('stands beside what is held, by the last day', () => {
    expect(
      termChanges([{ quantity: 50, endsOn: '2027-01-14' }], [{ quantity: 30 }, { quantity: 50, endsOn: '2027-01-14' }]),
    ).toEqual([
      { held: 0, granted: 30 },
      { held: 50, granted: 50, endsOn: '2027-01-14' },
    ]);
  });

  test('is seen when the same number ends on another day', () => {
    expect(termChanges([{ quantity: 10, endsOn: '2026-12-31' }], [{ quantity: 10, endsOn: '2027-12-31' }])).toEqual([
      { held: 0, granted: 10, endsOn: '2027-12-31' },
      { held: 10, granted: 0, endsOn: '2026-12-31' },
    ]);
  });
});

describe('the day that terms are sorted by', () => {
  test('is the first of their last days, before what never ends and after no term at all', () => {
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

describe('the records of a license in a file', () => {
  const license: LicenseUsage = { tag: 'a', shortName: 'A', table: 'licenses', inUse: 31, status: 'authorized' };

  test('are its terms, and its figures stand in the first alone', () => {
    const reserved = {
      ...license,
      reserved: 49_157,
      terms: [{ quantity: 14_000, endsOn: '2029-01-19' }, { quantity: 35_157 }],
    };
    expect(usageRecords(reserved)).toEqual([
      { reserved: 35_157, ends: 'never', whole: reserved },
      { reserved: 14_000, ends: '2029-01-19', whole: undefined },
    ]);
  });

  test('are one without a day when no term is known', () => {
    const ended = { ...license, reserved: 0, terms: [] };
    expect(usageRecords(license)).toEqual([{ reserved: undefined, ends: undefined, whole: license }]);
    expect(usageRecords(ended)).toEqual([{ reserved: 0, ends: undefined, whole: ended }]);
  });
});
