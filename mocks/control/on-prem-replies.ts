import { type EpochMs, toIso } from '#mocks/codes/epoch.ts';
import { accountOf } from '#mocks/cssm/licenses.ts';
import { syncRemovalAfter, syncStatusOf } from '#mocks/cssm/on-prem-accounts.ts';
import type { OnPremAccount } from '#mocks/cssm/state.ts';
import type { PortalOnPrem, PortalOnPremAccount } from '#mocks/on-prem/replies.ts';
import { nextSynchronizationOf } from '#mocks/on-prem/sync-request.ts';
import { onPremAccountOf } from '#mocks/services/on-prem-sync.ts';
import type { SimulatorState } from '#mocks/simulator-state.ts';

/** Lists every SSM On-Prem that is or was registered, as Smart Software Manager shows it. */
export function onPremAccountsOf({ cssm }: SimulatorState, now: EpochMs): readonly PortalOnPremAccount[] {
  return cssm.onPremAccounts.map((account) => {
    const { status, dueAt } = syncStatusOf(account, now);
    return {
      name: account.name,
      virtualAccountId: account.virtualAccountId,
      virtualAccount: accountOf(cssm, account.virtualAccountId)?.name ?? '',
      productInstances: account.told.length,
      lastSynchronizedAt: toIso(account.synchronizedAt),
      dueAt: toIso(dueAt),
      status,
    };
  });
}

/** Returns the On-Prem as its own page shows it. */
export function onPremStatusOf(world: SimulatorState, now: EpochMs): PortalOnPrem {
  const { onPrem, cssm } = world;
  const { name, host, virtualAccountId, connection, schedule, synchronizedAt, requested, answered } = onPrem;
  const { status } = syncStatusOf(syncTimes(synchronizedAt, onPremAccountOf(world)), now);
  const next = nextSynchronizationOf(onPrem);
  return {
    now: toIso(now),
    name,
    registrationUrl: `https://${host}/SmartTransport`,
    localAccountId: onPrem.cssm.virtualAccounts[0]?.id ?? '',
    smartAccount: cssm.smartAccount,
    virtualAccount: accountOf(cssm, virtualAccountId)?.name ?? '',
    connection,
    schedule,
    lastSynchronizedAt: toIso(synchronizedAt),
    ...(next !== undefined && { nextSynchronizationAt: toIso(Math.max(next, now)) }),
    dueAt: toIso(synchronizedAt + syncRemovalAfter),
    status,
    awaitsResponse: requested > answered,
  };
}

/** The last synchronization as the On-Prem knows it, and the removal as Smart Software Manager knows it. */
function syncTimes(synchronizedAt: EpochMs, account: OnPremAccount | undefined) {
  return account?.removedAt === undefined ? { synchronizedAt } : { synchronizedAt, removedAt: account.removedAt };
}
