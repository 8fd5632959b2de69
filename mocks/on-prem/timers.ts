import type { EpochMs } from '#mocks/codes/epoch.ts';
import { syncRemovalAfter } from '#mocks/cssm/on-prem-accounts.ts';
import type { OnPremAccount } from '#mocks/cssm/state.ts';
import type { OnPrem } from './state.ts';
import { nextSynchronizationOf } from './sync-request.ts';

/** The kinds of timers between an On-Prem and Smart Software Manager (domain.md §2). */
export type OnPremTimerKind = 'on-prem-synchronization' | 'on-prem-removal';

/** All their timers. Timers at the same time fire in this order: renewals before expiries. */
export function onPremTimers(
  onPrem: OnPrem,
  account: OnPremAccount | undefined,
): readonly { readonly kind: OnPremTimerKind; readonly at: EpochMs }[] {
  if (!account) return [];
  const next = nextSynchronizationOf(onPrem);
  const ends = account.removedAt === undefined ? account.synchronizedAt + syncRemovalAfter : undefined;
  return [
    ...(next === undefined ? [] : [{ kind: 'on-prem-synchronization', at: next } as const]),
    ...(ends === undefined ? [] : [{ kind: 'on-prem-removal', at: ends } as const]),
  ];
}
