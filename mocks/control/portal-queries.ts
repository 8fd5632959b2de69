import type { Backend } from '#mocks/backend.ts';
import type { EpochMs } from '#mocks/codes/epoch.ts';
import { alertsIn } from '#mocks/cssm/alerts.ts';
import { contactWarningAfter } from '#mocks/cssm/contact.ts';
import { instancePage } from '#mocks/cssm/instance-page.ts';
import { licensePage, usesOf } from '#mocks/cssm/license-page.ts';
import { accountPage, eventRow, instanceRow } from '#mocks/cssm/replies.ts';
import { dismissAlert } from '#mocks/services/portal-account.ts';
import { type PortalHandle, portalFor } from '#mocks/services/portals.ts';
import type { PortalCommandResult, StateView } from '#mocks/transaction.ts';
import type { ControlApi } from './client.ts';
import { compareByName, createInstanceDirectory, filterBySearch } from './instance-directory.ts';
import { onPremAccountsOf, onPremStatusOf } from './on-prem-replies.ts';

/** Runs a portal command and resolves with its value. Rejects when the portal refuses the command. */
export type RunPortalCommand = <Value>(
  command: (view: StateView, now: EpochMs) => PortalCommandResult<Value>,
  ...udis: readonly string[]
) => Promise<Value>;

/** The methods that read from the portal or the On-Prem, and the one command that needs such a query first. */
type PortalQueries = Pick<
  ControlApi,
  | 'cssm.account'
  | 'cssm.alerts'
  | 'cssm.dismissAlert'
  | 'cssm.instances'
  | 'cssm.events'
  | 'cssm.license'
  | 'cssm.instance'
  | 'cssm.onPremAccounts'
  | 'onPrem.status'
>;

/** Creates the queries of the control API (documented in client.ts). */
export function createPortalQueries({ store, run }: Backend, runCommand: RunPortalCommand): PortalQueries {
  const directory = createInstanceDirectory(store);
  /** Reads from the portal that owns this virtual account. */
  const read = <Value>(
    virtualAccountId: string | undefined,
    show: (portal: PortalHandle, now: EpochMs) => Value,
    ...udis: string[]
  ): Promise<Value> => run((view, now) => ({ value: show(portalFor(view, virtualAccountId), now) }), ...udis);
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
  const alerts: ControlApi['cssm.alerts'] = async ({ virtualAccountId } = {}) => {
    const { cssm, owner, at } = await read(virtualAccountId, (portal, time) => ({ ...portal, at: time }));
    // The On-Prem itself has no alerts about missing contacts: Smart Software Manager shows them after a synchronization.
    if (owner === 'on-prem') return alertsIn(cssm, [], at, virtualAccountId);
    return alertsIn(cssm, await store.alertCandidates(at - contactWarningAfter), at, virtualAccountId);
  };

  return {
    'cssm.account': (accountId) =>
      read(accountId, ({ cssm }, now) =>
        requireFound(accountPage(cssm, accountId, now), `There is no virtual account “${accountId}”.`),
      ),
    'cssm.alerts': alerts,
    async 'cssm.dismissAlert'(id) {
      const all = await alerts();
      await runCommand((view) => dismissAlert(view, all, id));
    },
    async 'cssm.instances'({ virtualAccountId, search = '', offset = 0, limit = Number.POSITIVE_INFINITY } = {}) {
      const { id, now, localInstances } = await resolveAccount(virtualAccountId);
      const rows = localInstances
        ? filterBySearch(localInstances.toSorted(compareByName), search)
        : await directory.find(id, search);
      const part = rows.slice(offset, offset + limit);
      return { total: rows.length, rows: part.map((instance) => instanceRow(instance, now)) };
    },
    async 'cssm.events'({ virtualAccountId, ...part } = {}) {
      const { total, rows } = await store.events({
        virtualAccountId: (await resolveAccount(virtualAccountId)).id,
        ...part,
      });
      return { total, rows: rows.map(eventRow) };
    },
    async 'cssm.license'({ tag, virtualAccountId }) {
      const { id, now, cssm, localInstances } = await resolveAccount(virtualAccountId);
      const page = requireFound(licensePage(cssm, id, tag, now), `The virtual account has no license “${tag}”.`);
      const uses = usesOf(localInstances?.toSorted(compareByName) ?? (await directory.of(id)), tag);
      const events = await store.events({ virtualAccountId: id, tag });
      return { ...page, uses, events: events.rows.map(eventRow) };
    },
    async 'cssm.instance'({ udi, virtualAccountId }) {
      const page = await read(
        virtualAccountId,
        ({ cssm, instance }, at) =>
          instancePage(cssm, requireFound(instance(udi), `There is no product instance “${udi}”.`), at),
        udi,
      );
      const events = await store.events({ virtualAccountId: page.virtualAccountId, udi });
      return { ...page, events: events.rows.map(eventRow) };
    },
    'cssm.onPremAccounts': () => run(({ world }, now) => ({ value: onPremAccountsOf(world, now) })),
    'onPrem.status': () => run(({ world }, now) => ({ value: onPremStatusOf(world, now) })),
  };
}

function requireFound<Value>(value: Value | undefined, problem: string): Value {
  if (value === undefined) throw new Error(problem);
  return value;
}
