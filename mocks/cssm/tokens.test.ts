import { expect, test } from 'vitest';
import type { Token } from './state.ts';
import { tokenStatus } from './tokens.ts';

const expiresAt = 1000;
const token: Token = {
  id: 'token-1',
  text: 'x',
  description: '',
  createdBy: 'someone@example.com',
  createdAt: 0,
  expiresAt,
  uses: 1,
  maximumUses: 2,
  exportControlled: true,
};
const { maximumUses: _limit, ...unlimited } = token;

test.each([
  ['revoked, even if it has expired too', { ...token, revokedAt: 500 }, expiresAt, 'revoked'],
  ['expired at the time of its expiry', token, expiresAt, 'expired'],
  ['used up', { ...token, uses: 2 }, expiresAt - 1, 'used-up'],
  ['active just before its expiry', token, expiresAt - 1, 'active'],
  ['active without a limit of uses', { ...unlimited, uses: 5000 }, expiresAt - 1, 'active'],
] as const)('reports a token as %s', (_name, given, now, status) => {
  expect(tokenStatus(given, now)).toBe(status);
});
