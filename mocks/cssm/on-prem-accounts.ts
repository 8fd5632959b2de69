import { day, type Moment } from '#mocks/codes/instant.ts';
import type { Cssm, OnPremAccount } from './state.ts';

/** From when an On-Prem that does not synchronize is warned of, and when it is removed, in ms (domain.md §2). */
export const synchronizationWarnedAfter = 30 * day;
export const synchronizationRemovedAfter = 90 * day;

/** The SSM On-Prem whose this virtual account is alone, if it is one's (domain.md §4.7). */
export function onPremOf({ onPremAccounts }: Cssm, virtualAccountId: string): OnPremAccount | undefined {
  return onPremAccounts.find((each) => each.virtualAccountId === virtualAccountId);
}

/** How an On-Prem stands that synchronized last at this moment, `days` whole days ago, and until when it must do so again. */
export function synchronizationOf(
  { synchronizedAt, removedAt }: Pick<OnPremAccount, 'synchronizedAt' | 'removedAt'>,
  now: Moment,
): { readonly status: 'synchronized' | 'overdue' | 'removed'; readonly days: number; readonly dueAt: Moment } {
  const silent = now - synchronizedAt;
  const told = { days: Math.floor(silent / day), dueAt: synchronizedAt + synchronizationRemovedAfter };
  if (removedAt !== undefined) return { status: 'removed', ...told };
  return { status: silent >= synchronizationWarnedAfter ? 'overdue' : 'synchronized', ...told };
}
