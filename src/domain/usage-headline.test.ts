import { expect, test } from 'vitest';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { usageHeadline } from './usage-headline.ts';

const license = (tag: string, fields: Partial<LicenseUsage>): LicenseUsage => ({
  tag,
  shortName: tag,
  table: 'licenses',
  inUse: 0,
  status: 'authorized',
  ...fields,
});
const headlineOf = (...licenses: readonly LicenseUsage[]) =>
  usageHeadline({ countedAt: '2026-01-15T09:00:00.000Z', licenses: [...licenses] });

test('reports the sum of all missing licenses as an error', () => {
  const one = license('one', { inUse: 3, reserved: 1, status: 'out-of-compliance' });
  const other = license('other', { inUse: 1, short: 4, status: 'out-of-compliance' });
  expect(headlineOf(one, license('covered', { inUse: 900 }), other)).toEqual({
    kind: 'short',
    severity: 'error',
    quantity: 6,
    licenses: [one, other],
  });
});

test('warns of a license that is nearly used up, even if another one is used more', () => {
  const full = license('full', { inUse: 9, reserved: 10 });
  const headline = headlineOf(license('large', { inUse: 500, reserved: 1000 }), full);
  expect(headline).toMatchObject({ kind: 'in-use', severity: 'warning', license: full, capacity: { available: 1 } });
});

test('counts the usage of other products when it compares the room of two licenses', () => {
  const shared = license('shared', { inUse: 1, entitled: 100, usedByOthers: 80 });
  expect(headlineOf(license('own', { inUse: 5, reserved: 10 }), shared)).toMatchObject({ license: shared });
});

test('names the most used license without a capacity if no capacity is known', () => {
  const most = license('most', { inUse: 31, entitled: 59_000 });
  expect(headlineOf(license('less', { inUse: 2 }), most)).toMatchObject({
    kind: 'in-use',
    license: most,
    capacity: undefined,
  });
});

test('reports neither success nor a problem for usage that only the evaluation covers', () => {
  expect(headlineOf(license('a', { inUse: 31, status: 'evaluation' }))).toMatchObject({ severity: 'information' });
});

test('reports that nothing is in use for an empty list and for unused licenses', () => {
  for (const headline of [headlineOf(), headlineOf(license('a', { entitled: 5 }))]) {
    expect(headline).toEqual({ kind: 'none', severity: 'success' });
  }
});
