import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { Cssm, Token, VirtualAccount } from './state.ts';

/** The status of a token: active, or the reason why it ended. */
export function tokenStatus(token: Token, now: EpochMs): 'active' | 'expired' | 'used-up' | 'revoked' {
  if (token.revokedAt !== undefined) return 'revoked';
  if (token.expiresAt <= now) return 'expired';
  return token.maximumUses !== undefined && token.uses >= token.maximumUses ? 'used-up' : 'active';
}

/** The token and its account, if the portal accepts it now. `text` is the token as written by the portal. */
export function findActiveToken(
  cssm: Cssm,
  text: string,
  now: EpochMs,
): { account: VirtualAccount; token: Token } | undefined {
  for (const account of cssm.virtualAccounts) {
    const token = account.tokens.find((candidate) => candidate.text === text);
    if (token) return tokenStatus(token, now) === 'active' ? { account, token } : undefined;
  }
  return undefined;
}
