import { describe, expect, test } from 'vitest';
import { expiresSoon, fewUsesLeft } from './token-warnings.ts';

const now = '2026-01-15T09:00:00.000Z';
const active = 'active' as const;

describe('Token without a warning', () => {
  test('does not warn more than seven days before expiration', () => {
    expect(expiresSoon({ status: active, expiresAt: '2026-01-22T09:00:00.001Z' }, now)).toBe(false);
  });

  test('does not warn of a token that is no longer valid', () => {
    expect(expiresSoon({ status: 'revoked', expiresAt: '2026-01-16T09:00:00.000Z' }, now)).toBe(false);
    expect(fewUsesLeft({ status: 'used-up', uses: 10, maximumUses: 10 })).toBeUndefined();
  });

  test.each([
    ['without a limit of uses', 5000, undefined],
    ['that was never used', 0, 1],
    ['with more than a tenth of its uses left', 89, 100],
    ['with two of five left', 3, 5],
  ])('does not warn of a token %s', (_description, uses, maximumUses) => {
    expect(fewUsesLeft({ status: active, uses, ...(maximumUses !== undefined && { maximumUses }) })).toBeUndefined();
  });
});

describe('Token with a warning', () => {
  test('warns in the last seven days before expiration', () => {
    expect(expiresSoon({ status: active, expiresAt: '2026-01-22T09:00:00.000Z' }, now)).toBe(true);
  });

  test.each([
    ['with a tenth of its uses left', 90, 100, 10],
    ['with one use left', 4, 5, 1],
  ])('warns of a token %s', (_description, uses, maximumUses, left) => {
    expect(fewUsesLeft({ status: active, uses, maximumUses })).toBe(left);
  });
});
