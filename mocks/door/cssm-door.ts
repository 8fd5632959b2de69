import type { Backend } from '#mocks/backend.ts';
import type { Moment } from '#mocks/codes/instant.ts';
import { alertsIn } from '#mocks/cssm/alerts.ts';
import { warnedAfter } from '#mocks/cssm/contact.ts';
import { instancePage } from '#mocks/cssm/instance-page.ts';
import { licensePage, usesOf } from '#mocks/cssm/license-page.ts';
import { accountPage, eventRow, instanceRow, type PortalAccount } from '#mocks/cssm/replies.ts';
import { udiRequestedBy } from '#mocks/cssm/requests.ts';
import { type Manager, managerOf } from '#mocks/exchange/managers.ts';
import { synchronizeByFile, udisToldIn } from '#mocks/exchange/on-prem-synchronization.ts';
import {
  buy,
  createToken,
  dismissAlert,
  lapse,
  releaseAnswer,
  removeInstance,
  revokeToken,
  transferInstance,
  transferLicenses,
} from '#mocks/exchange/portal.ts';
import {
  enterConfirmationCode,
  readRehost,
  readRequest,
  rehost,
  removeReservation,
  reserve,
  updateReservation,
} from '#mocks/exchange/portal-reservations.ts';

import { byName, createDirectory, matching } from './directory.ts';
import { onPremAccountsOf } from './on-prem-door.ts';
import type { Act, CssmDoor } from './portal-acts.ts';

/** The portal's part of the door (portal-acts.ts says what each does). */
export function createCssmDoor({ store, run }: Backend, act: Act): CssmDoor {
  const directory = createDirectory(store);
  /** Reads something of the manager whose account this is. */
  const read = <Value>(
    virtualAccountId: string | undefined,
    show: (manager: Manager, now: Moment) => Value,
    ...udis: string[]
  ): Promise<Value> => run((view, now) => ({ value: show(managerOf(view, virtualAccountId), now) }), ...udis);
  const account = (asked?: string): Promise<PortalAccount> =>
    read(asked, ({ cssm }, now) => found(accountPage(cssm, asked, now), `There is no virtual account “${asked}”.`));
  /** Which account is meant and whose it is, and what time it is; the On-Prem's product instances are in the small state. */
  const meant = (asked: string | undefined) =>
    run((view, now) => {
      const { place, cssm } = managerOf(view, asked);
      const { id } = found(
        cssm.virtualAccounts.find((each) => asked === undefined || each.id === asked),
        `There is no virtual account “${asked}”.`,
      );
      return { value: { id, now, cssm, local: place === 'on-prem' ? view.world.onPrem.instances : undefined } };
    });
  const alerts: CssmDoor['alerts'] = async ({ virtualAccountId } = {}) => {
    const { cssm, place, at } = await read(virtualAccountId, (manager, moment) => ({ ...manager, at: moment }));
    // The On-Prem warns of nothing by itself: who is silent there is warned of here, once it has told so.
    if (place === 'on-prem') return alertsIn(cssm, [], at, virtualAccountId);
    return alertsIn(cssm, await store.watched(at - warnedAfter), at, virtualAccountId);
  };

  return {
    account,
    alerts,
    async dismissAlert(id) {
      const all = await alerts();
      await act((view) => dismissAlert(view, all, id));
    },
    async instances({ virtualAccountId, search = '', offset = 0, limit = Number.POSITIVE_INFINITY } = {}) {
      const { id, now, local } = await meant(virtualAccountId);
      const rows = local ? matching(local.toSorted(byName), search) : await directory.find(id, search);
      const part = rows.slice(offset, offset + limit);
      return { total: rows.length, rows: part.map((instance) => instanceRow(instance, now)) };
    },
    async events({ virtualAccountId, ...part } = {}) {
      const { total, rows } = await store.events({ virtualAccountId: (await meant(virtualAccountId)).id, ...part });
      return { total, rows: rows.map(eventRow) };
    },
    async license({ tag, virtualAccountId }) {
      const { id, now, cssm, local } = await meant(virtualAccountId);
      const page = found(licensePage(cssm, id, tag, now), `The virtual account has no license “${tag}”.`);
      const uses = usesOf(local?.toSorted(byName) ?? (await directory.of(id)), tag);
      const events = await store.events({ virtualAccountId: id, tag });
      return { ...page, uses, events: events.rows.map(eventRow) };
    },
    async instance({ udi, virtualAccountId }) {
      const page = await read(
        virtualAccountId,
        ({ cssm, instance }, at) =>
          instancePage(cssm, found(instance(udi), `There is no product instance “${udi}”.`), at),
        udi,
      );
      const events = await store.events({ virtualAccountId: page.virtualAccountId, udi });
      return { ...page, events: events.rows.map(eventRow) };
    },
    createToken: (token = {}) => act((view, at) => createToken(view, token, at)),
    revokeToken: (id) => act((view, at) => revokeToken(view, id, at)),
    removeInstance: (asked) => act((view, at) => removeInstance(view, asked, at), asked.udi),
    transferInstance: (asked) => act((view, at) => transferInstance(view, asked, at), asked.udi),
    transferLicenses: (asked) => act((view, at) => transferLicenses(view, asked, at)),
    readRehost: (asked) => act((view, at) => readRehost(view, asked, at), asked.udi, ...requestedBy(asked)),
    rehost: (asked) => act((view, at) => rehost(view, asked, at), asked.udi, ...requestedBy(asked)),
    readRequest: (asked) => act((view, at) => readRequest(view, asked, at), ...requestedBy(asked)),
    reserve: (asked) => act((view, at) => reserve(view, asked, at), ...requestedBy(asked)),
    updateReservation: (asked) => act((view, at) => updateReservation(view, asked, at), asked.udi),
    enterConfirmationCode: (entered) => act((view, at) => enterConfirmationCode(view, entered, at), entered.udi),
    removeReservation: (entered) => act((view, at) => removeReservation(view, entered, at), entered.udi),
    buy: (purchase) => act((view, at) => buy(view, purchase, at)),
    lapse: (ended) => act((view, at) => lapse(view, ended, at)),
    onPremAccounts: () => run(({ world }, at) => ({ value: onPremAccountsOf(world, at) })),
    synchronizeByFile: (request) => act((view, at) => synchronizeByFile(view, request, at), ...udisToldIn(request)),
    answer: () => act((view, at) => releaseAnswer(view, at)),
  };
}

function found<Value>(value: Value | undefined, problem: string): Value {
  if (value === undefined) throw new Error(problem);
  return value;
}

function requestedBy({ requestCode }: { readonly requestCode: string }): string[] {
  const udi = udiRequestedBy(requestCode);
  return udi === undefined ? [] : [udi];
}
