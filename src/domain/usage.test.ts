import { expect, test } from 'vitest';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { shortfall, usageCapacity, usageLevel, worstFirst } from './usage.ts';

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
  const capacity = usageCapacity(license(40, { entitled: 14_400, usedByOthers: 14_343 }));
  expect(capacity).toEqual({ total: 14_400, others: 14_343, available: 17, usedShare: 14_383 / 14_400 });
});

test('uses only the reserved quantity as capacity in a reservation', () => {
  const half = { total: 50, others: 0, available: 25, usedShare: 0.5 };
  expect(usageCapacity(license(25, { reserved: 50, entitled: 59_000, usedByOthers: 58_000 }))).toEqual(half);
});

test('reports no available licences when more are in use than reserved', () => {
  expect(usageCapacity(license(51, { reserved: 50 }))).toMatchObject({ available: 0, usedShare: 1.02 });
});

test('reports no level for usage against an account’s total alone', () => {
  expect(usageLevel(license(49, { entitled: 50 }))).toBe('normal');
});

test('never warns about an unused licence', () => {
  expect(usageLevel(license(0, { reserved: 0 }))).toBe('normal');
  expect(usageLevel(license(0, { entitled: 10, usedByOthers: 10 }))).toBe('normal');
});

test.each([
  [39, 'normal'],
  [40, 'high'],
  [44, 'high'],
  [45, 'near'],
  [50, 'near'],
  [51, 'short'],
])('reports for %i of 50 reserved licences in use the level %s', (inUse, level) => {
  expect(usageLevel(license(inUse, { reserved: 50 }))).toBe(level);
});

test('warns about a low usage when other products use almost the whole account', () => {
  expect(usageLevel(license(1, { entitled: 100, usedByOthers: 89 }))).toBe('near');
});

test('reports a shortage that only the portal knows', () => {
  expect(usageLevel(license(1, { entitled: 100, short: 4 }))).toBe('short');
  expect(usageLevel(license(1, { status: 'out-of-compliance' }))).toBe('short');
});

test('sorts licences by urgency and then by name, and an unknown status before success', () => {
  const named = (name: string, more: Partial<LicenseUsage>) => license(9, { name, ...more });
  const licenses = [
    named('Zinc', { entitled: 10, usedByOthers: 0 }),
    named('Beta', {}),
    named('Alpha', {}),
    named('Unknown', { status: 'suspended' as LicenseUsage['status'] }),
    named('Expired', { status: 'authorization-expired' }),
    named('Short', { status: 'out-of-compliance' }),
  ];
  const names = ['Short', 'Expired', 'Zinc', 'Unknown', 'Alpha', 'Beta'];
  expect(worstFirst(licenses).map(({ name }) => name)).toEqual(names);
  expect(licenses[0]?.name).toBe('Zinc');
});
