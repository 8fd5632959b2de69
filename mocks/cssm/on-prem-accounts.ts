import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import type { Cssm, OnPremAccount } from './state.ts';

/**
 * Time without synchronization after which an On-Prem causes an alert, and after which it is removed, in ms (domain.md
 * §2).
 */
export const syncWarningAfter = 30 * day;
export const syncRemovalAfter = 90 * day;

/** The SSM On-Prem that owns this virtual account, if there is one (domain.md §4.7). */
export function onPremOf({ onPremAccounts }: Cssm, virtualAccountId: string): OnPremAccount | undefined {
  return onPremAccounts.find((each) => each.virtualAccountId === virtualAccountId);
}

/**
 * Synchronization status of an On-Prem: `days` are the whole days since the last synchronization, and `dueAt` is the
 * deadline for the next one.
 */
export function syncStatusOf(
  { synchronizedAt, removedAt }: Pick<OnPremAccount, 'synchronizedAt' | 'removedAt'>,
  now: EpochMs,
): { readonly status: 'synchronized' | 'overdue' | 'removed'; readonly days: number; readonly dueAt: EpochMs } {
  const elapsed = now - synchronizedAt;
  const timing = { days: Math.floor(elapsed / day), dueAt: synchronizedAt + syncRemovalAfter };
  if (removedAt !== undefined) return { status: 'removed', ...timing };
  return { status: elapsed >= syncWarningAfter ? 'overdue' : 'synchronized', ...timing };
}
