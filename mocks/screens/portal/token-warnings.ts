import type { PortalTokenRow } from '#mocks/cssm/replies.ts';
import { daysUntil } from './formats.ts';

/** Days before expiration from which a token has a warning. */
const warningDays = 7;
/** Share of remaining uses from which a token has a warning. */
const warningShare = 0.1;

/** Returns whether a valid token expires within 7 days. */
export function expiresSoon({ status, expiresAt }: Pick<PortalTokenRow, 'status' | 'expiresAt'>, now: string): boolean {
  return status === 'active' && daysUntil(expiresAt, now) <= warningDays;
}

/**
 * Returns the remaining uses of a token if they are few: one, or at most a tenth of all. An unused token has no
 * warning, since it may be intended for a single use.
 */
export function fewUsesLeft({
  status,
  uses,
  maximumUses,
}: Pick<PortalTokenRow, 'status' | 'uses' | 'maximumUses'>): number | undefined {
  if (status !== 'active' || maximumUses === undefined || uses === 0) return undefined;
  const usesLeft = maximumUses - uses;
  return usesLeft <= Math.max(1, maximumUses * warningShare) ? usesLeft : undefined;
}
