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

test('says nothing of what is not known', () => {
  expect(shortfall(license(31))).toBe(0);
  expect(usageCapacity(license(31))).toBeUndefined();
});

test('counts use beyond what is owned as a shortfall', () => {
  expect(shortfall(license(12, { entitled: 10 }))).toBe(2);
  expect(shortfall(license(1, { entitled: 0 }))).toBe(1);
  expect(shortfall(license(60, { entitled: 59_000, reserved: 50 }))).toBe(10);
});

test('measures no use against the total of an account of which others use an unknown part', () => {
  expect(usageCapacity(license(40, { entitled: 14_400 }))).toBeUndefined();
});

test('measures use against what others leave of the account', () => {
  const full = { total: 14_400, others: 14_343, left: 17, isNearlyFull: true };
  expect(usageCapacity(license(40, { entitled: 14_400, usedByOthers: 14_343 }))).toEqual(full);
  const roomy = { total: 59_000, others: 14_343, left: 44_617, isNearlyFull: false };
  expect(usageCapacity(license(40, { entitled: 59_000, usedByOthers: 14_343 }))).toEqual(roomy);
});

test('measures use against the reservation alone, whatever the account owns', () => {
  const half = { total: 50, others: 0, left: 25, isNearlyFull: false };
  expect(usageCapacity(license(25, { reserved: 50, entitled: 59_000, usedByOthers: 58_000 }))).toEqual(half);
});

test.each([
  [44, false],
  [45, true],
  [50, true],
  [51, false],
])('calls %i in use of 50 nearly full: %s', (inUse, isNearlyFull) => {
  expect(usageCapacity(license(inUse, { reserved: 50 }))).toMatchObject({
    isNearlyFull,
    left: Math.max(0, 50 - inUse),
  });
});

test('calls a licence of which none is in use nearly full at no number', () => {
  expect(usageCapacity(license(0, { reserved: 0 }))).toMatchObject({ isNearlyFull: false, left: 0 });
  expect(usageCapacity(license(0, { entitled: 10, usedByOthers: 10 }))).toMatchObject({ isNearlyFull: false, left: 0 });
});
