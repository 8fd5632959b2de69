import { expect, test } from 'vitest';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { share, shortfall } from './usage.ts';

const license = (inUse: number, more: Partial<LicenseUsage> = {}): LicenseUsage => ({
  tag: 'regid.2019-10.com.cisco.NAME,1.0_x',
  shortName: 'NAME',
  table: 'licenses',
  status: 'authorized',
  inUse,
  ...more,
});

test('nothing is said of what is not known', () => {
  expect(shortfall(license(31))).toBe(0);
  expect(share(license(31))).toBeUndefined();
});

test('use beyond what is owned is a shortfall and a full bar', () => {
  expect(shortfall(license(12, { entitled: 10 }))).toBe(2);
  expect(share(license(12, { entitled: 10 }))).toBe(1);
  expect(shortfall(license(1, { entitled: 0 }))).toBe(1);
  expect(share(license(1, { entitled: 0 }))).toBe(1);
  expect(share(license(0, { entitled: 0 }))).toBe(0);
});

test('a reservation covers use, whatever the account owns', () => {
  expect(shortfall(license(60, { entitled: 59_000, reserved: 50 }))).toBe(10);
  expect(share(license(25, { reserved: 50 }))).toBe(0.5);
});
