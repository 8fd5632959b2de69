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
const granting = (tag: string, granted: number): GrantedLicense => ({
  tag,
  name: `License ${tag}`,
  description: '',
  held: 0,
  heldTerms: [],
  granted,
  terms: [{ quantity: granted }],
});

test('what is used as often as it is granted is not short', () => {
  expect(codeShortages([granting('a', 31)], [usageOf('a', 31)])).toEqual([]);
});

test('what is used more often is short by the rest, and goes by the name the code gives it', () => {
  expect(codeShortages([granting('a', 20)], [usageOf('a', 31)])).toEqual([
    { tag: 'a', name: 'License a', inUse: 31, short: 11 },
  ]);
});

test('what is used and not granted at all is short altogether, and goes by the name of its tag', () => {
  expect(codeShortages([granting('a', 50)], [usageOf('a', 31), usageOf('b', 1)])).toEqual([
    { tag: 'b', name: 'B', inUse: 1, short: 1 },
  ]);
});

test('what is granted and not used is nothing to tell', () => {
  expect(codeShortages([granting('a', 50)], [usageOf('a', 0)])).toEqual([]);
});
