import type { EpochMs } from '#mocks/codes/epoch.ts';
import { accountOf, moveTotals } from './licenses.ts';
import { type EventDraft, type PortalResult, withEvents } from './portal-changes.ts';
import type { Cssm, OnPremAccount, ProductInstance } from './state.ts';
import type { SynchronizationRequest, SynchronizationResponse } from './sync-messages.ts';

/** Finds the product instance with this UDI in any virtual account. */
type FindInstance = (udi: string) => ProductInstance | undefined;

/**
 * Applies a synchronization request of an On-Prem and returns the licences owned by its virtual account (domain.md
 * §4.7). The reported products become product instances of that account; those missing from the request are removed. A
 * product that is already an instance elsewhere stays there and is recorded as a duplicate. A repetition of the last
 * request gets the same response and changes nothing; an older request is refused, as is a repetition after the On-Prem
 * was removed. `find` must cover every UDI of this request and of the previous one.
 */
export function applySync(
  cssm: Cssm,
  find: FindInstance,
  request: SynchronizationRequest,
  by: 'network' | 'file',
  now: EpochMs,
): PortalResult<SynchronizationResponse> {
  const onPremAccount = cssm.onPremAccounts.find(({ name }) => name === request.onPrem);
  const account = onPremAccount && accountOf(cssm, onPremAccount.virtualAccountId);
  if (!onPremAccount || !account) return { ok: false, problem: 'file-of-another-on-prem', field: 'request' };
  const { virtualAccountId, name, removedAt } = onPremAccount;
  const isRepeated = request.sequence === onPremAccount.sequence && removedAt === undefined;
  if (request.sequence <= onPremAccount.sequence && !isRepeated)
    return { ok: false, problem: 'file-superseded', field: 'request' };
  const licenses = account.licenses
    .filter(({ terms }) => terms.length > 0)
    .map(({ tag, name: license, description, terms }) => ({ tag, name: license, description, terms }));
  const value = { onPrem: name, sequence: request.sequence, madeAt: now, licenses };
  if (isRepeated) return { ok: true, cssm, instances: { put: [], removed: [] }, events: [], value };

  const { put, removed, duplicates } = classifyInstances(onPremAccount, find, request.instances);
  const without = removed.reduce((portal, instance) => moveTotals(portal, instance, undefined), cssm);
  const counted = put.reduce((portal, instance) => moveTotals(portal, find(instance.udi), instance), without);
  const nextAccount: OnPremAccount = {
    name,
    virtualAccountId,
    synchronizedAt: now,
    sequence: request.sequence,
    told: put.map(({ udi }) => udi),
    duplicates,
  };
  const entry = { virtualAccountId, user: by === 'file' ? cssm.userName : name, details: { onPrem: name } } as const;
  const entries: EventDraft[] = [
    ...(removedAt === undefined ? [] : ([{ ...entry, kind: 'on-prem-registered' }] as const)),
    { ...entry, kind: by === 'file' ? 'on-prem-synchronized-by-file' : 'on-prem-synchronized' },
  ];
  const logged = withEvents(withOnPrem(counted, nextAccount), entries, now);
  return { ok: true, ...logged, instances: { put, removed: removed.map(({ udi }) => udi) }, value };
}

/**
 * Removes an On-Prem that has not synchronized for too long (domain.md §2): its product instances are removed and their
 * licences freed. Its virtual account keeps the purchased licences. `find` must cover every UDI it reported.
 */
export function removeOnPrem(
  cssm: Cssm,
  find: FindInstance,
  onPrem: OnPremAccount,
  now: EpochMs,
): PortalResult<undefined> {
  const { name, virtualAccountId } = onPrem;
  const removedInstances = onPrem.told.map(find).filter((each): each is ProductInstance => isReportedBy(onPrem, each));
  const freed = removedInstances.reduce((portal, instance) => moveTotals(portal, instance, undefined), cssm);
  const details = { onPrem: name };
  const notice = { id: `removed ${name} ${now}`, kind: 'on-prem-removed', virtualAccountId, at: now, details } as const;
  const removed = withOnPrem(
    { ...freed, notices: [...cssm.notices, notice] },
    { ...onPrem, told: [], duplicates: [], removedAt: now },
  );
  const logged = withEvents(removed, [{ virtualAccountId, user: name, kind: 'on-prem-removed', details }], now);
  return {
    ok: true,
    ...logged,
    instances: { put: [], removed: removedInstances.map(({ udi }) => udi) },
    value: undefined,
  };
}

/**
 * Sorts the products reported now and before into instances to store, duplicates, and instances to remove. UDIs are
 * de-duplicated.
 */
function classifyInstances(onPrem: OnPremAccount, find: FindInstance, reported: readonly ProductInstance[]) {
  const { name, virtualAccountId } = onPrem;
  const reportedByUdi = new Map(reported.map((instance) => [instance.udi, instance]));
  const isElsewhere = ({ udi }: ProductInstance) => {
    const listed = find(udi);
    return listed !== undefined && !isReportedBy(onPrem, listed);
  };
  const all = [...reportedByUdi.values()];
  return {
    put: all
      .filter((instance) => !isElsewhere(instance))
      .map((instance): ProductInstance => ({ ...instance, virtualAccountId, managedBy: name })),
    duplicates: all.filter(isElsewhere).map(({ udi }) => udi),
    removed: onPrem.told
      .filter((udi) => !reportedByUdi.has(udi))
      .map(find)
      .filter((each): each is ProductInstance => isReportedBy(onPrem, each)),
  };
}

function isReportedBy({ name, virtualAccountId }: OnPremAccount, instance: ProductInstance | undefined): boolean {
  return instance?.managedBy === name && instance.virtualAccountId === virtualAccountId;
}

function withOnPrem(cssm: Cssm, updated: OnPremAccount): Cssm {
  const onPremAccounts = cssm.onPremAccounts.map((each) => (each.name === updated.name ? updated : each));
  return { ...cssm, onPremAccounts };
}
