import { expect, test } from 'vitest';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { shortfall, usageCapacity } from './usage.ts';

const license = (inUse: number, more: Partial<LicenseUsage> = {}): LicenseUsage => ({
  tag: 'regid.2019-10.com.cisco.NAME,1.0_x',
  shortName: 'NAME',
  table: 'licenses',
  status: 'authorized',
  inUse,
  ...more,
});

test('returns no shortfall and no capacity when the owned quantity is unknown', () => {
  expect(shortfall(license(31))).toBe(0);
  expect(usageCapacity(license(31))).toBeUndefined();
});

test('counts usage beyond the owned or reserved quantity as a shortfall', () => {
  expect(shortfall(license(12, { entitled: 10 }))).toBe(2);
  expect(shortfall(license(1, { entitled: 0 }))).toBe(1);
  expect(shortfall(license(60, { entitled: 59_000, reserved: 50 }))).toBe(10);
});

test('returns no capacity when the usage of other products is unknown', () => {
  expect(usageCapacity(license(40, { entitled: 14_400 }))).toBeUndefined();
});

test('subtracts the usage of other products from the account’s quantity', () => {
  const full = { total: 14_400, others: 14_343, available: 17, isNearlyFull: true };
  expect(usageCapacity(license(40, { entitled: 14_400, usedByOthers: 14_343 }))).toEqual(full);
  const roomy = { total: 59_000, others: 14_343, available: 44_617, isNearlyFull: false };
  expect(usageCapacity(license(40, { entitled: 59_000, usedByOthers: 14_343 }))).toEqual(roomy);
});

test('uses only the reserved quantity as capacity in a reservation', () => {
  const half = { total: 50, others: 0, available: 25, isNearlyFull: false };
  expect(usageCapacity(license(25, { reserved: 50, entitled: 59_000, usedByOthers: 58_000 }))).toEqual(half);
});

test.each([
  [44, false],
  [45, true],
  [50, true],
  [51, false],
])('reports for %i of 50 in use whether the capacity is nearly full: %s', (inUse, isNearlyFull) => {
  expect(usageCapacity(license(inUse, { reserved: 50 }))).toMatchObject({
    isNearlyFull,
    available: Math.max(0, 50 - inUse),
  });
});

test('never reports an unused licence as nearly full', () => {
  const unused = { isNearlyFull: false, available: 0 };
  expect(usageCapacity(license(0, { reserved: 0 }))).toMatchObject(unused);
  expect(usageCapacity(license(0, { entitled: 10, usedByOthers: 10 }))).toMatchObject(unused);
});
