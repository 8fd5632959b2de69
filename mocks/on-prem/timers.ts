import type { EpochMs } from '#mocks/codes/epoch.ts';
import { syncRemovalAfter } from '#mocks/cssm/on-prem-accounts.ts';
import type { OnPremAccount } from '#mocks/cssm/state.ts';
import type { OnPrem } from './state.ts';
import { nextSynchronizationOf } from './sync-request.ts';

/** What can fall due between an On-Prem and Smart Software Manager (domain.md §2). */
export type OnPremTimerKind = 'on-prem-synchronization' | 'on-prem-removal';

/** All that is waited for between them now. Of two at one moment the first comes first: what renews, before what ends. */
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
