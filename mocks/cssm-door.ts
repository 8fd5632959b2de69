import type { Backend } from './backend.ts';
import { alertsIn } from './cssm/alerts.ts';
import { instancePage } from './cssm/instance-page.ts';
import { licensePage, usesOf } from './cssm/license-page.ts';
import { accountPage, eventRow, instanceRow, type PortalAccount, type PortalPage } from './cssm/replies.ts';
import { udiRequestedBy } from './cssm/requests.ts';
import type { ProductInstance } from './cssm/state.ts';
import { type Manager, managerOf } from './managers.ts';
import { onPremAccountsOf } from './on-prem-door.ts';
import { synchronizeByFile, udisToldIn } from './on-prem-synchronization.ts';
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
} from './portal.ts';
import type { CssmDoor, Part } from './portal-door.ts';
import {
  enterConfirmationCode,
  readRehost,
  readRequest,
  rehost,
  removeReservation,
  reserve,
  updateReservation,
} from './portal-reservations.ts';
import type { PortalStep, View } from './step.ts';
import type { Moment } from './world.ts';

/** Takes a step of the outside world; a refusal is the caller's mistake, and an error. */
export type Act = <Value>(step: (view: View, now: Moment) => PortalStep<Value>, ...udis: string[]) => Promise<Value>;

/** The portal's part of the door (portal-door.ts says what each does). */
export function createCssmDoor({ store, run }: Backend, act: Act): CssmDoor {
  /** Reads something of the manager whose account this is. */
  const read = <Value>(
    virtualAccountId: string | undefined,
    show: (manager: Manager, now: Moment) => Value,
    ...udis: string[]
  ): Promise<Value> => run((view, now) => ({ value: show(managerOf(view, virtualAccountId), now) }), ...udis);
  const account = (asked?: string): Promise<PortalAccount> =>
    read(asked, ({ cssm }, now) => found(accountPage(cssm, asked, now), `There is no virtual account “${asked}”.`));
  /** The product instances of an account, of Cisco's or the On-Prem's, by UDI. */
  const instancesOf = async (id: string): Promise<readonly ProductInstance[]> =>
    (
      await run(({ world }) => ({ value: world.onPrem.instances.filter((each) => each.virtualAccountId === id) }))
    ).concat(await store.instances(id));
  const now = () => run((_view, at) => ({ value: at }));
  const alerts: CssmDoor['alerts'] = async ({ virtualAccountId } = {}) => {
    const { cssm, at } = await read(virtualAccountId, (manager, moment) => ({ cssm: manager.cssm, at: moment }));
    const ids = virtualAccountId === undefined ? cssm.virtualAccounts.map(({ id }) => id) : [virtualAccountId];
    const instances = (await Promise.all(ids.map(instancesOf))).flat();
    return alertsIn(cssm, instances, at, virtualAccountId);
  };

  return {
    account,
    alerts,
    async dismissAlert(id) {
      const all = await alerts();
      await act((view) => dismissAlert(view, all, id));
    },
    async instances({ virtualAccountId, search = '', ...part } = {}) {
      const { id } = await account(virtualAccountId);
      const at = await now();
      const sought = searchable(search);
      const rows = (await instancesOf(id))
        .filter(({ name, serialNumber }) => [name, serialNumber].some((text) => searchable(text).includes(sought)))
        .sort((one, other) => names.compare(one.name, other.name));
      return pageOf(rows, part, (instance) => instanceRow(instance, at));
    },
    async events({ virtualAccountId, ...part } = {}) {
      const { id } = await account(virtualAccountId);
      return pageOf(await store.events(id), part, eventRow);
    },
    async license({ tag, virtualAccountId }) {
      const { id } = await account(virtualAccountId);
      const page = await read(id, ({ cssm }, at) =>
        found(licensePage(cssm, id, tag, at), `The virtual account has no license “${tag}”.`),
      );
      const uses = usesOf(await instancesOf(id), tag).sort((one, other) => names.compare(one.name, other.name));
      const events = (await store.events(id)).filter(({ tags }) => tags?.includes(tag));
      return { ...page, uses, events: events.map(eventRow) };
    },
    async instance({ udi, virtualAccountId }) {
      const page = await read(
        virtualAccountId,
        ({ cssm, instance }, at) =>
          instancePage(cssm, found(instance(udi), `There is no product instance “${udi}”.`), at),
        udi,
      );
      const events = (await store.events(page.virtualAccountId)).filter((event) => event.udi === udi);
      return { ...page, events: events.map(eventRow) };
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

const names = new Intl.Collator('en', { numeric: true });

function pageOf<Entry, Row>(
  all: readonly Entry[],
  { offset = 0, limit }: Part,
  row: (entry: Entry) => Row,
): PortalPage<Row> {
  const end = limit === undefined ? undefined : offset + limit;
  return { total: all.length, rows: all.slice(offset, end).map(row) };
}

function found<Value>(value: Value | undefined, problem: string): Value {
  if (value === undefined) throw new Error(problem);
  return value;
}

function requestedBy({ requestCode }: { readonly requestCode: string }): string[] {
  const udi = udiRequestedBy(requestCode);
  return udi === undefined ? [] : [udi];
}

/** A text as the portal searches it: spaces and letter case do not matter (screens.md §4). */
function searchable(text: string): string {
  return text.replace(/\s+/g, '').toLowerCase();
}
