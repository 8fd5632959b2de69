import type { Backend } from '#mocks/backend.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { alertsIn } from '#mocks/cssm/alerts.ts';
import { contactWarningAfter } from '#mocks/cssm/contact.ts';
import { instancePage } from '#mocks/cssm/instance-page.ts';
import { licensePage, usesOf } from '#mocks/cssm/license-page.ts';
import { accountPage, eventRow, instanceRow, type PortalAccount } from '#mocks/cssm/replies.ts';
import { udiInRequestCode } from '#mocks/cssm/reservation-requests.ts';
import { reportedUdis, synchronizeByFile } from '#mocks/services/on-prem-sync.ts';
import {
  buy,
  createToken,
  dismissAlert,
  lapse,
  releaseResponse,
  removeInstance,
  revokeToken,
  transferInstance,
  transferLicenses,
} from '#mocks/services/portal-account.ts';
import {
  enterConfirmationCode,
  readRehost,
  readRequest,
  rehost,
  removeReservation,
  reserve,
  updateReservation,
} from '#mocks/services/portal-reservations.ts';
import { type PortalHandle, portalFor } from '#mocks/services/portals.ts';

import { compareByName, createInstanceDirectory, filterBySearch } from './instance-directory.ts';
import { onPremAccountsOf } from './on-prem-control.ts';
import type { PortalControl, RunPortalCommand } from './portal-commands.ts';

/** Creates the control API's methods for the portal (documented in portal-commands.ts). */
export function createPortalControl({ store, run }: Backend, runCommand: RunPortalCommand): PortalControl {
  const directory = createInstanceDirectory(store);
  /** Reads from the portal that owns this virtual account. */
  const read = <Value>(
    virtualAccountId: string | undefined,
    show: (portal: PortalHandle, now: EpochMs) => Value,
    ...udis: string[]
  ): Promise<Value> => run((view, now) => ({ value: show(portalFor(view, virtualAccountId), now) }), ...udis);
  const account = (accountId?: string): Promise<PortalAccount> =>
    read(accountId, ({ cssm }, now) =>
      requireFound(accountPage(cssm, accountId, now), `There is no virtual account “${accountId}”.`),
    );
  /** Resolves a virtual account and its portal. `localInstances` are set for the On-Prem, which keeps its own. */
  const resolveAccount = (accountId: string | undefined) =>
    run((view, now) => {
      const { owner, cssm } = portalFor(view, accountId);
      const { id } = requireFound(
        cssm.virtualAccounts.find((each) => accountId === undefined || each.id === accountId),
        `There is no virtual account “${accountId}”.`,
      );
      return {
        value: { id, now, cssm, localInstances: owner === 'on-prem' ? view.world.onPrem.instances : undefined },
      };
    });
  const alerts: PortalControl['alerts'] = async ({ virtualAccountId } = {}) => {
    const { cssm, owner, at } = await read(virtualAccountId, (portal, time) => ({ ...portal, at: time }));
    // The On-Prem itself has no alerts about missing contacts: Smart Software Manager shows them after a synchronization.
    if (owner === 'on-prem') return alertsIn(cssm, [], at, virtualAccountId);
    return alertsIn(cssm, await store.alertCandidates(at - contactWarningAfter), at, virtualAccountId);
  };

  return {
    account,
    alerts,
    async dismissAlert(id) {
      const all = await alerts();
      await runCommand((view) => dismissAlert(view, all, id));
    },
    async instances({ virtualAccountId, search = '', offset = 0, limit = Number.POSITIVE_INFINITY } = {}) {
      const { id, now, localInstances } = await resolveAccount(virtualAccountId);
      const rows = localInstances
        ? filterBySearch(localInstances.toSorted(compareByName), search)
        : await directory.find(id, search);
      const part = rows.slice(offset, offset + limit);
      return { total: rows.length, rows: part.map((instance) => instanceRow(instance, now)) };
    },
    async events({ virtualAccountId, ...part } = {}) {
      const { total, rows } = await store.events({
        virtualAccountId: (await resolveAccount(virtualAccountId)).id,
        ...part,
      });
      return { total, rows: rows.map(eventRow) };
    },
    async license({ tag, virtualAccountId }) {
      const { id, now, cssm, localInstances } = await resolveAccount(virtualAccountId);
      const page = requireFound(licensePage(cssm, id, tag, now), `The virtual account has no license “${tag}”.`);
      const uses = usesOf(localInstances?.toSorted(compareByName) ?? (await directory.of(id)), tag);
      const events = await store.events({ virtualAccountId: id, tag });
      return { ...page, uses, events: events.rows.map(eventRow) };
    },
    async instance({ udi, virtualAccountId }) {
      const page = await read(
        virtualAccountId,
        ({ cssm, instance }, at) =>
          instancePage(cssm, requireFound(instance(udi), `There is no product instance “${udi}”.`), at),
        udi,
      );
      const events = await store.events({ virtualAccountId: page.virtualAccountId, udi });
      return { ...page, events: events.rows.map(eventRow) };
    },
    createToken: (token = {}) => runCommand((view, at) => createToken(view, token, at)),
    revokeToken: (id) => runCommand((view, at) => revokeToken(view, id, at)),
    removeInstance: (request) => runCommand((view, at) => removeInstance(view, request, at), request.udi),
    transferInstance: (request) => runCommand((view, at) => transferInstance(view, request, at), request.udi),
    transferLicenses: (request) => runCommand((view, at) => transferLicenses(view, request, at)),
    readRehost: (request) =>
      runCommand((view, at) => readRehost(view, request, at), request.udi, ...udisInRequestCode(request)),
    rehost: (request) =>
      runCommand((view, at) => rehost(view, request, at), request.udi, ...udisInRequestCode(request)),
    readRequest: (request) => runCommand((view, at) => readRequest(view, request, at), ...udisInRequestCode(request)),
    reserve: (request) => runCommand((view, at) => reserve(view, request, at), ...udisInRequestCode(request)),
    updateReservation: (request) => runCommand((view, at) => updateReservation(view, request, at), request.udi),
    enterConfirmationCode: (input) => runCommand((view, at) => enterConfirmationCode(view, input, at), input.udi),
    removeReservation: (input) => runCommand((view, at) => removeReservation(view, input, at), input.udi),
    buy: (purchase) => runCommand((view, at) => buy(view, purchase, at)),
    lapse: (target) => runCommand((view, at) => lapse(view, target, at)),
    onPremAccounts: () => run(({ world }, at) => ({ value: onPremAccountsOf(world, at) })),
    synchronizeByFile: (request) =>
      runCommand((view, at) => synchronizeByFile(view, request, at), ...reportedUdis(request)),
    answer: () => runCommand((view, at) => releaseResponse(view, at)),
  };
}

function requireFound<Value>(value: Value | undefined, problem: string): Value {
  if (value === undefined) throw new Error(problem);
  return value;
}

function udisInRequestCode({ requestCode }: { readonly requestCode: string }): string[] {
  const udi = udiInRequestCode(requestCode);
  return udi === undefined ? [] : [udi];
}
