import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import { lastContactOf } from '#mocks/cssm/contact.ts';
import { type PortalChanges, type PortalProblem, withEvents } from '#mocks/cssm/portal-changes.ts';
import type { Cssm, License, ProductInstance } from '#mocks/cssm/state.ts';
import type { SynchronizationRequest, SynchronizationResponse } from '#mocks/cssm/sync-messages.ts';
import type { OnPrem, Schedule } from './state.ts';

/** Interval between synchronizations, in ms. A month is 30 days. */
const periods: Readonly<Record<Exclude<Schedule, 'manual'>, number>> = {
  daily: day,
  weekly: 7 * day,
  monthly: 30 * day,
};

/**
 * Time of the next automatic synchronization, which needs the network; a time in the past is due now. `undefined` if
 * there is none.
 */
export function nextSynchronizationOf({ connection, schedule, synchronizedAt }: OnPrem): EpochMs | undefined {
  if (connection === 'disconnected' || schedule === 'manual') return undefined;
  return synchronizedAt + periods[schedule];
}

/**
 * Creates the next request with all products and their use. Its number is higher than those of all previous requests
 * and than `answered`, the last number that Smart Software Manager has answered, if known.
 */
export function createSyncRequest(
  onPrem: OnPrem,
  now: EpochMs,
  answered = 0,
): { readonly onPrem: OnPrem; readonly request: SynchronizationRequest } {
  const sequence = Math.max(onPrem.requested, answered) + 1;
  const instances = onPrem.instances.map((instance) => asReported(instance, now));
  return {
    onPrem: { ...onPrem, requested: sequence },
    request: { onPrem: onPrem.name, sequence, madeAt: now, instances },
  };
}

/** A product as reported in a request: implied contacts are resolved to a time. */
export function asReported({ renewsEvery, ...instance }: ProductInstance, now: EpochMs): ProductInstance {
  return {
    ...instance,
    lastContactAt: lastContactOf({ ...instance, ...(renewsEvery !== undefined && { renewsEvery }) }, now),
  };
}

/**
 * The reason for refusing a response: it is for another On-Prem, or superseded. A number that was never requested
 * belongs to another On-Prem with the same name.
 */
export function responseProblem(
  { name, requested, answered }: OnPrem,
  { onPrem, sequence }: SynchronizationResponse,
): PortalProblem | undefined {
  if (onPrem !== name || sequence > requested) return 'file-of-another-on-prem';
  return sequence < answered ? 'file-superseded' : undefined;
}

/**
 * Applies a response to the On-Prem's own account: replaces the purchased licences and keeps the use. A licence no
 * longer owned stays listed while it is in use.
 */
export function withPurchasedLicenses(
  cssm: Cssm,
  { licenses: owned }: SynchronizationResponse,
  entry: { readonly user: string; readonly kind: SyncEventKind; readonly onPrem: string },
  now: EpochMs,
): PortalChanges {
  const virtualAccounts = cssm.virtualAccounts.map((account) => {
    const before = new Map(account.licenses.map((license) => [license.tag, license]));
    const licenses = owned.map((license): License => {
      const { onlineInUse = 0, reserved = 0 } = before.get(license.tag) ?? {};
      return { ...license, onlineInUse, reserved };
    });
    const ownedTags = new Set(owned.map(({ tag }) => tag));
    const unowned = account.licenses.filter(({ tag, onlineInUse }) => !ownedTags.has(tag) && onlineInUse > 0);
    return { ...account, licenses: [...licenses, ...unowned.map((license) => ({ ...license, terms: [] }))] };
  });
  const { user, kind, onPrem } = entry;
  const entries = virtualAccounts.map(({ id }) => ({ virtualAccountId: id, user, kind, details: { onPrem } }));
  const logged = withEvents({ ...cssm, virtualAccounts }, entries, now);
  return { ...logged, instances: { put: [], removed: [] } };
}

/** The event kind of a synchronization over the network or by file. */
export type SyncEventKind = 'on-prem-synchronized' | 'on-prem-synchronized-by-file';
