import { day, type EpochMs } from '#mocks/codes/epoch.ts';
import { lastContactOf } from '#mocks/cssm/contact.ts';
import { type PortalChanges, type PortalProblem, withEvents } from '#mocks/cssm/portal-changes.ts';
import type { Cssm, License, ProductInstance } from '#mocks/cssm/state.ts';
import type { SynchronizationRequest, SynchronizationResponse } from '#mocks/cssm/sync-messages.ts';
import type { OnPrem, Schedule } from './state.ts';

/** How long after one synchronization the next one follows, in ms. A month is 30 days. */
const periods: Readonly<Record<Exclude<Schedule, 'manual'>, number>> = {
  daily: day,
  weekly: 7 * day,
  monthly: 30 * day,
};

/** When an On-Prem synchronizes next by itself; it does so only over the network. A moment that has passed is due now. */
export function nextSynchronizationOf({ connection, schedule, synchronizedAt }: OnPrem): EpochMs | undefined {
  if (connection === 'disconnected' || schedule === 'manual') return undefined;
  return synchronizedAt + periods[schedule];
}

/**
 * The next request: all its products and their use, under a number that no request had before, nor `answered`, which Smart
 * Software Manager has answered last as far as it can be asked.
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

/** A product as it is told of: that it has made contact is known only as far as it is told. */
export function asReported({ renewsEvery, ...instance }: ProductInstance, now: EpochMs): ProductInstance {
  return {
    ...instance,
    lastContactAt: lastContactOf({ ...instance, ...(renewsEvery !== undefined && { renewsEvery }) }, now),
  };
}

/**
 * Why this answer is not for this On-Prem, or comes too late. One to a number it never asked under was meant for another of
 * the same name.
 */
export function responseProblem(
  { name, requested, answered }: OnPrem,
  { onPrem, sequence }: SynchronizationResponse,
): PortalProblem | undefined {
  if (onPrem !== name || sequence > requested) return 'file-of-another-on-prem';
  return sequence < answered ? 'file-superseded' : undefined;
}

/**
 * The On-Prem's own account once it has taken what it owns from now on; what is in use is its own knowledge. What it no longer
 * owns stays listed while it is in use.
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

/** How they synchronized, as it is noted. */
export type SyncEventKind = 'on-prem-synchronized' | 'on-prem-synchronized-by-file';
