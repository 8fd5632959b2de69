import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import type { Cssm, OnPremAccount } from './state.ts';

/** From when an On-Prem that does not synchronize is warned of, and when it is removed, in ms (domain.md §2). */
export const syncWarningAfter = 30 * day;
export const syncRemovalAfter = 90 * day;

/** The SSM On-Prem whose this virtual account is alone, if it is one's (domain.md §4.7). */
export function onPremOf({ onPremAccounts }: Cssm, virtualAccountId: string): OnPremAccount | undefined {
  return onPremAccounts.find((each) => each.virtualAccountId === virtualAccountId);
}

/** How an On-Prem stands that synchronized last at this moment, `days` whole days ago, and until when it must do so again. */
export function syncStatusOf(
  { synchronizedAt, removedAt }: Pick<OnPremAccount, 'synchronizedAt' | 'removedAt'>,
  now: EpochMs,
): { readonly status: 'synchronized' | 'overdue' | 'removed'; readonly days: number; readonly dueAt: EpochMs } {
  const elapsed = now - synchronizedAt;
  const timing = { days: Math.floor(elapsed / day), dueAt: synchronizedAt + syncRemovalAfter };
  if (removedAt !== undefined) return { status: 'removed', ...timing };
  return { status: elapsed >= syncWarningAfter ? 'overdue' : 'synchronized', ...timing };
}
