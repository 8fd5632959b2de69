import type { PortalTokenRow } from '#mocks/cssm/replies.ts';
import { daysUntil } from './formats.ts';

/** From how many days before its end a token is warned of. */
const warningDays = 7;
/** From which share of its uses on, when so much is left. */
const warningShare = 0.1;

/** Whether a token that can still be used expires within 7 days. */
export function expiresSoon({ status, expiresAt }: Pick<PortalTokenRow, 'status' | 'expiresAt'>, now: string): boolean {
  return status === 'active' && daysUntil(expiresAt, now) <= warningDays;
}

/**
 * How many uses a token has left, once they are few: one, or at most a tenth of all. A token that was never used is no
 * warning: a single use is what it was made for.
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
