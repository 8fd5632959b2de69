import { describe, expect, test } from 'vitest';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { defaultToken, isTouched, parseNewToken } from './new-token.ts';

const limits: PortalAccount['tokenLimits'] = { days: 365, uses: 100 };

describe('a new token is refused at its field', () => {
  test.each(['', ' ', '0', '366', '1.5', '-1', '1e2', 'ten', '٣'])('when it expires after %j days', (days) => {
    expect(parseNewToken({ ...defaultToken, days }, limits)).toEqual({
      ok: false,
      faults: { description: false, days: true, uses: false },
    });
  });

  test.each(['0', '101', '2.5', '-3', '1e1', 'x'])('when it has %j uses', (uses) => {
    expect(parseNewToken({ ...defaultToken, uses }, limits)).toEqual({
      ok: false,
      faults: { description: false, days: false, uses: true },
    });
  });

  test('when its description is longer than any', () => {
    expect(parseNewToken({ ...defaultToken, description: 'x'.repeat(256) }, limits)).toEqual({
      ok: false,
      faults: { description: true, days: false, uses: false },
    });
  });

  test('at both fields when both are wrong', () => {
    expect(parseNewToken({ ...defaultToken, days: '0', uses: '0' }, limits)).toEqual({
      ok: false,
      faults: { description: false, days: true, uses: true },
    });
  });
});

describe('a new token is taken', () => {
  test('without what cannot be seen in its description', () => {
    expect(parseNewToken({ ...defaultToken, description: '\u202EPlant\u200B 1\uFEFF' }, limits)).toMatchObject({
      token: { description: 'Plant 1' },
    });
  });

  test('as the form starts: 30 days, no limit of uses, export-controlled functionality allowed', () => {
    expect(parseNewToken(defaultToken, limits)).toEqual({
      ok: true,
      token: { description: '', expiresAfterDays: 30, exportControlled: true },
    });
  });

  test.each([
    ['1', '1'],
    ['365', '100'],
    [' 7 ', ' 5 '],
  ])('at the ends of what is allowed, and with spaces round it: %j days, %j uses', (days, uses) => {
    expect(parseNewToken({ description: ' Center ', days, uses, exportControlled: false }, limits)).toEqual({
      ok: true,
      token: {
        description: 'Center',
        expiresAfterDays: Number(days),
        maximumUses: Number(uses),
        exportControlled: false,
      },
    });
  });
});

describe('an On-Prem, which limits days to 9999 and uses not at all,', () => {
  test.each(['9999', '366'])('takes %s days and any number of uses', (days) => {
    const read = parseNewToken({ ...defaultToken, days, uses: '5000' }, { days: 9999 });
    expect(read).toMatchObject({ ok: true, token: { expiresAfterDays: Number(days), maximumUses: 5000 } });
  });

  test('refuses 10000 days', () => {
    const read = parseNewToken({ ...defaultToken, days: '10000' }, { days: 9999 });
    expect(read).toEqual({ ok: false, faults: { description: false, days: true, uses: false } });
  });
});

test('closing an untouched form loses nothing; one in which anything was changed does', () => {
  expect(isTouched({ ...defaultToken })).toBe(false);
  expect(isTouched({ ...defaultToken, days: '31' })).toBe(true);
  expect(isTouched({ ...defaultToken, exportControlled: false })).toBe(true);
});
