import { expect, test } from 'vitest';
import type { GrantedLicense } from '#src/contract/reservation.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { codeShortages } from './code-shortages.ts';

const usageOf = (tag: string, inUse: number): LicenseUsage => ({
  tag,
  shortName: tag.toUpperCase(),
  table: 'licenses',
  inUse,
  status: 'evaluation',
});
const grantOf = (tag: string, granted: number): GrantedLicense => ({
  tag,
  name: `License ${tag}`,
  description: '',
  held: 0,
  heldTerms: [],
  granted,
  terms: [{ quantity: granted }],
});

test('reports no shortage for usage equal to the granted quantity', () => {
  expect(codeShortages([grantOf('a', 31)], [usageOf('a', 31)])).toEqual([]);
});

test('reports the difference with the name from the code for usage above the grant', () => {
  expect(codeShortages([grantOf('a', 20)], [usageOf('a', 31)])).toEqual([
    { tag: 'a', name: 'License a', inUse: 31, short: 11 },
  ]);
});

test('reports the whole usage with the short name for a license without a grant', () => {
  expect(codeShortages([grantOf('a', 50)], [usageOf('a', 31), usageOf('b', 1)])).toEqual([
    { tag: 'b', name: 'B', inUse: 1, short: 1 },
  ]);
});

test('reports no shortage for a granted license without usage', () => {
  expect(codeShortages([grantOf('a', 50)], [usageOf('a', 0)])).toEqual([]);
});
