import { describe, expect, test } from 'vitest';
import { isTouched, readNewToken, untouchedToken } from './new-token.ts';

describe('a new token is refused at its field', () => {
  test.each(['', ' ', '0', '366', '1.5', '-1', '1e2', 'ten', '٣'])('when it expires after %j days', (days) => {
    expect(readNewToken({ ...untouchedToken, days })).toEqual({ ok: false, faults: { days: true, uses: false } });
  });

  test.each(['0', '101', '2.5', '-3', '1e1', 'x'])('when it has %j uses', (uses) => {
    expect(readNewToken({ ...untouchedToken, uses })).toEqual({ ok: false, faults: { days: false, uses: true } });
  });

  test('at both fields when both are wrong', () => {
    expect(readNewToken({ ...untouchedToken, days: '0', uses: '0' })).toEqual({
      ok: false,
      faults: { days: true, uses: true },
    });
  });
});

describe('a new token is taken', () => {
  test('as the form starts: 30 days, no limit of uses, export-controlled functionality allowed', () => {
    expect(readNewToken(untouchedToken)).toEqual({
      ok: true,
      token: { description: '', expiresAfterDays: 30, exportControlled: true },
    });
  });

  test.each([
    ['1', '1'],
    ['365', '100'],
    [' 7 ', ' 5 '],
  ])('at the ends of what is allowed, and with spaces round it: %j days, %j uses', (days, uses) => {
    expect(readNewToken({ description: ' Center ', days, uses, exportControlled: false })).toEqual({
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

test('closing an untouched form loses nothing; one in which anything was changed does', () => {
  expect(isTouched({ ...untouchedToken })).toBe(false);
  expect(isTouched({ ...untouchedToken, days: '31' })).toBe(true);
  expect(isTouched({ ...untouchedToken, exportControlled: false })).toBe(true);
});
