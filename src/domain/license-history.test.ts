import { describe, expect, test } from 'vitest';
import type { LicenseHistory, UsagePoint } from '#src/contract/usage.ts';
import { keepsUsageHistory, overUse, readablePoints, sortHistories, usageLimit } from './license-history.ts';

const historyOf = (tag: string, ...points: readonly UsagePoint[]): LicenseHistory => ({
  tag,
  shortName: tag.toUpperCase(),
  table: 'licenses',
  points: [...points],
});

describe('usageLimit', () => {
  test.each<[string, Omit<UsagePoint, 'day' | 'inUse'>, number | undefined]>([
    ['the reserved quantity', { reserved: 5, entitled: 9, usedByOthers: 1 }, 5],
    ['the owned quantity without that of other products', { entitled: 9, usedByOthers: 4 }, 5],
    ['0 when other products use more than is owned', { entitled: 3, usedByOthers: 4 }, 0],
    ['unknown without the use of other products', { entitled: 9 }, undefined],
    ['unknown without coverage', {}, undefined],
    ['unlimited in a universal reservation', { unlimited: true, reserved: 1 }, undefined],
  ])('returns %s', (_name, coverage, limit) => {
    expect(usageLimit({ day: '2026-01-15', inUse: 1, ...coverage })).toBe(limit);
  });

  test('overUse returns the quantity above the limit, and 0 for an unknown one', () => {
    const day = { day: '2026-01-15', inUse: 7 };
    expect([overUse({ ...day, reserved: 5 }), overUse({ ...day, reserved: 9 }), overUse(day)]).toEqual([2, 0, 0]);
  });
});

test('points without a day or a quantity are left out, and the others sorted by day', () => {
  const points = [
    { day: '2026-01-02', inUse: 2 },
    { day: '', inUse: 5 },
    { day: '2026-01-03', inUse: Number.NaN },
    { day: '2026-01-01', inUse: 0 },
  ];
  expect(readablePoints(historyOf('a', ...points)).map(({ day }) => day)).toEqual(['2026-01-01', '2026-01-02']);
});

test('histories are sorted by the urgency of their licenses, unlisted ones last', () => {
  const history = {
    from: '2026-01-01',
    to: '2026-01-15',
    licenses: ['old', 'near', 'short'].map((tag) => historyOf(tag)),
  };
  const license = { shortName: '', table: 'licenses', status: 'authorized', usedByOthers: 0 } as const;
  const usage = {
    countedAt: '2026-01-15T09:00:00.000Z',
    licenses: [
      { ...license, tag: 'near', inUse: 9, entitled: 10 },
      { ...license, tag: 'short', inUse: 9, entitled: 8 },
    ],
  };
  expect(sortHistories(history, usage).map(({ tag }) => tag)).toEqual(['short', 'near', 'old']);
});

test('a history is kept where the capability says so, except on standby', () => {
  const capabilities = { usageHistory: true } as Parameters<typeof keepsUsageHistory>[0];
  expect(keepsUsageHistory(capabilities, undefined)).toBe(true);
  expect(keepsUsageHistory(capabilities, 'standby')).toBe(false);
  expect(keepsUsageHistory({ ...capabilities, usageHistory: false }, undefined)).toBe(false);
});
