import type { EpochMs } from '#mocks/codes/epoch.ts';
import type { Cssm, Token, VirtualAccount } from './state.ts';

/** Whether a token still registers products, and if not, what ended it: by hand, by date or by uses. */
export function tokenStatus(token: Token, now: EpochMs): 'active' | 'expired' | 'used-up' | 'revoked' {
  if (token.revokedAt !== undefined) return 'revoked';
  if (token.expiresAt <= now) return 'expired';
  return token.maximumUses !== undefined && token.uses >= token.maximumUses ? 'used-up' : 'active';
}

/** The account a token leads into, if the portal accepts it now. `text` is the token as the portal writes it. */
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
