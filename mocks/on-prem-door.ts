import type { Backend } from './backend.ts';
import { instantOf } from './codes/instant.ts';
import { accountOf } from './cssm/licenses.ts';
import { synchronizationOf, synchronizationRemovedAfter } from './cssm/on-prem-accounts.ts';
import type { Act } from './cssm-door.ts';
import type { PortalOnPrem } from './on-prem/replies.ts';
import type { OnPremDoor } from './portal-door.ts';
import type { Moment, World } from './world.ts';

/** The part of the door that is the customer's SSM On-Prem (portal-door.ts says what each does). */
export function createOnPremDoor({ run }: Backend, _act: Act): OnPremDoor {
  return {
    status: () => run(({ world }, now) => ({ value: statusOf(world, now) })),
    connect: () => Promise.reject(new Error('being built')),
    synchronize: () => Promise.reject(new Error('being built')),
    requestFile: () => Promise.reject(new Error('being built')),
    takeResponse: () => Promise.reject(new Error('being built')),
  };
}

function statusOf({ onPrem, cssm }: World, now: Moment): PortalOnPrem {
  const { name, host, virtualAccountId, connection, schedule, synchronizedAt, requested, answered } = onPrem;
  const known = cssm.onPremAccounts.find((each) => each.name === name);
  const { status } = synchronizationOf(
    { synchronizedAt, ...(known?.removedAt !== undefined && { removedAt: known.removedAt }) },
    now,
  );
  return {
    now: instantOf(now),
    name,
    registrationUrl: `https://${host}/SmartTransport`,
    localAccountId: onPrem.cssm.virtualAccounts[0]?.id ?? '',
    smartAccount: cssm.smartAccount,
    virtualAccount: accountOf(cssm, virtualAccountId)?.name ?? '',
    connection,
    schedule,
    lastSynchronizedAt: instantOf(synchronizedAt),
    dueAt: instantOf(synchronizedAt + synchronizationRemovedAfter),
    status,
    awaitsResponse: requested > answered,
  };
}
