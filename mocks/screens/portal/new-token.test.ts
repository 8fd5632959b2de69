import { describe, expect, test } from 'vitest';
import type { PortalAccount } from '#mocks/cssm/replies.ts';
import { defaultToken, isTouched, parseNewToken } from './new-token.ts';

const limits: PortalAccount['tokenLimits'] = { days: 365, uses: 100 };

describe('Invalid new token', () => {
  test.each(['', ' ', '0', '366', '1.5', '-1', '1e2', 'ten', '٣'])('rejects an expiration after %j days', (days) => {
    expect(parseNewToken({ ...defaultToken, days }, limits)).toEqual({
      ok: false,
      errors: { description: false, days: true, uses: false },
    });
  });

  test.each(['0', '101', '2.5', '-3', '1e1', 'x'])('rejects a maximum of %j uses', (uses) => {
    expect(parseNewToken({ ...defaultToken, uses }, limits)).toEqual({
      ok: false,
      errors: { description: false, days: false, uses: true },
    });
  });

  test('rejects a description over the maximum length', () => {
    expect(parseNewToken({ ...defaultToken, description: 'x'.repeat(256) }, limits)).toEqual({
      ok: false,
      errors: { description: true, days: false, uses: false },
    });
  });

  test('reports days and uses when both are invalid', () => {
    expect(parseNewToken({ ...defaultToken, days: '0', uses: '0' }, limits)).toEqual({
      ok: false,
      errors: { description: false, days: true, uses: true },
    });
  });
});

describe('Valid new token', () => {
  test('removes invisible characters from the description', () => {
    expect(parseNewToken({ ...defaultToken, description: '\u202EPlant\u200B 1\uFEFF' }, limits)).toMatchObject({
      token: { description: 'Plant 1' },
    });
  });

  test('accepts the initial values: 30 days, no limit of uses, export-controlled', () => {
    expect(parseNewToken(defaultToken, limits)).toEqual({
      ok: true,
      token: { description: '', expiresAfterDays: 30, exportControlled: true },
    });
  });

  test.each([
    ['1', '1'],
    ['365', '100'],
    [' 7 ', ' 5 '],
  ])('accepts the limits, with spaces around them: %j days, %j uses', (days, uses) => {
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

describe('New token of an On-Prem, with at most 9999 days and no limit of uses', () => {
  test.each(['9999', '366'])('accepts %s days and any number of uses', (days) => {
    const read = parseNewToken({ ...defaultToken, days, uses: '5000' }, { days: 9999 });
    expect(read).toMatchObject({ ok: true, token: { expiresAfterDays: Number(days), maximumUses: 5000 } });
  });

  test('rejects an expiration after 10000 days', () => {
    const read = parseNewToken({ ...defaultToken, days: '10000' }, { days: 9999 });
    expect(read).toEqual({ ok: false, errors: { description: false, days: true, uses: false } });
  });
});

test('reports a form as touched after any change', () => {
  expect(isTouched({ ...defaultToken })).toBe(false);
  expect(isTouched({ ...defaultToken, days: '31' })).toBe(true);
  expect(isTouched({ ...defaultToken, exportControlled: false })).toBe(true);
});
