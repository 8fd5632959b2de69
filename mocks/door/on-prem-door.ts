import type { Backend } from '#mocks/backend.ts';
import { instantOf, type Moment } from '#mocks/codes/instant.ts';
import { accountOf } from '#mocks/cssm/licenses.ts';
import { synchronizationOf, synchronizationRemovedAfter } from '#mocks/cssm/on-prem-accounts.ts';
import type { OnPremAccount } from '#mocks/cssm/state.ts';
import { connect, knownOf, requestFile, synchronize, takeResponse } from '#mocks/exchange/on-prem-synchronization.ts';
import type { PortalOnPrem, PortalOnPremAccount } from '#mocks/on-prem/replies.ts';
import { nextSynchronizationOf } from '#mocks/on-prem/synchronizing.ts';
import type { World } from '#mocks/world.ts';
import type { Act, OnPremDoor } from './portal-acts.ts';

/** The part of the door that is the customer's SSM On-Prem (portal-acts.ts says what each does). */
export function createOnPremDoor({ run }: Backend, act: Act): OnPremDoor {
  return {
    status: () => run(({ world }, now) => ({ value: statusOf(world, now) })),
    connect: (asked) => act((view) => connect(view, asked)),
    synchronize: () => act((view, now) => synchronize(view, now)),
    requestFile: () => act((view, now) => requestFile(view, now)),
    takeResponse: (response) => act((view, now) => takeResponse(view, response, now)),
  };
}

/** Every SSM On-Prem that is registered, or was, as Smart Software Manager lists it. */
export function onPremAccountsOf({ cssm }: World, now: Moment): readonly PortalOnPremAccount[] {
  return cssm.onPremAccounts.map((known) => {
    const { status, dueAt } = synchronizationOf(known, now);
    return {
      name: known.name,
      virtualAccountId: known.virtualAccountId,
      virtualAccount: accountOf(cssm, known.virtualAccountId)?.name ?? '',
      productInstances: known.told.length,
      lastSynchronizedAt: instantOf(known.synchronizedAt),
      dueAt: instantOf(dueAt),
      status,
    };
  });
}

function statusOf(world: World, now: Moment): PortalOnPrem {
  const { onPrem, cssm } = world;
  const { name, host, virtualAccountId, connection, schedule, synchronizedAt, requested, answered } = onPrem;
  const { status } = synchronizationOf(asItIs(synchronizedAt, knownOf(world)), now);
  const next = nextSynchronizationOf(onPrem);
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
    ...(next !== undefined && { nextSynchronizationAt: instantOf(Math.max(next, now)) }),
    dueAt: instantOf(synchronizedAt + synchronizationRemovedAfter),
    status,
    awaitsResponse: requested > answered,
  };
}

/** By its own clock from the answer it took last; that it was removed, Smart Software Manager knows. */
function asItIs(synchronizedAt: Moment, known: OnPremAccount | undefined) {
  return known?.removedAt === undefined ? { synchronizedAt } : { synchronizedAt, removedAt: known.removedAt };
}
