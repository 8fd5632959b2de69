import type { EpochMs } from '#mocks/codes/epoch.ts';
import { drawTerms } from './license-terms.ts';
import {
  accountOf,
  countedQuantities,
  inUseOf,
  moveTotals,
  purchasedAt,
  unownedLicense,
  withAccount,
} from './licenses.ts';
import { onPremOf } from './on-prem-accounts.ts';
import { type EventDraft, type PortalRefusal, type PortalResult, withEvents } from './portal-changes.ts';
import { formatQuantities } from './reservation-events.ts';
import type { Cssm, ProductInstance, PurchasedTerm, VirtualAccount } from './state.ts';

/** A product instance and its target virtual account. */
export interface InstanceTransfer {
  readonly udi: string;
  readonly to: string;
}

/** A quantity of a licence to transfer to another virtual account; `from` is by default the first account. */
export interface LicenseTransfer {
  readonly tag: string;
  readonly quantity: number;
  readonly from?: string;
  readonly to: string;
}

/**
 * Transfer… for a product instance: its use counts in the target account from now on. Reserved licences are transferred
 * with it (domain.md §4.5). The licences of an online instance stay, so the target account may be short of them. The
 * product is informed at its next contact.
 */
export function transferInstance(
  cssm: Cssm,
  existing: ProductInstance | undefined,
  { to }: InstanceTransfer,
  now: EpochMs,
): PortalResult<undefined> {
  if (!existing) return { ok: false, problem: 'not-found', field: 'udi' };
  if (existing.managedBy !== undefined) return { ok: false, problem: 'managed-by-on-prem', field: 'udi' };
  const ends = transferEnds(cssm, existing.virtualAccountId, to);
  if (!ends.ok) return ends;
  const { source, target } = ends;
  const { name, udi, holding } = existing;
  const instance: ProductInstance = { ...existing, virtualAccountId: target.id };
  const withoutSource = moveTotals(cssm, existing, undefined);
  const reserved = holding.kind === 'reserved' ? countedQuantities(holding) : {};
  const moved = Object.entries(reserved).reduce(
    (portal, [tag, quantity]) => withTermsMoved(portal, { tag, quantity, from: source.id, to: target.id }, now),
    withoutSource,
  );
  const details = { instance: name, from: source.name, to: target.name };
  const entry = { user: cssm.userName, kind: 'instance-transferred', udi, details } as const;
  const entries: EventDraft[] = [source, target].map(({ id }) => ({ ...entry, virtualAccountId: id }));
  const logged = withEvents(moveTotals(moved, undefined, instance), entries, now);
  return { ok: true, ...logged, instances: { put: [instance], removed: [] }, value: undefined };
}

/** Transfers purchased licences that are not in use to another virtual account, the longest terms first. */
export function transferLicenses(cssm: Cssm, transfer: LicenseTransfer, now: EpochMs): PortalResult<undefined> {
  const { tag, quantity, to, from = cssm.virtualAccounts[0]?.id ?? '' } = transfer;
  const ends = transferEnds(cssm, from, to, 'license');
  if (!ends.ok) return ends;
  const { source, target } = ends;
  const license = source.licenses.find((each) => each.tag === tag);
  if (!license) return { ok: false, problem: 'not-found', field: 'tag' };
  if (!Number.isInteger(quantity) || quantity < 1) return { ok: false, problem: 'invalid-request', field: 'quantity' };
  if (quantity > purchasedAt(license, now) - inUseOf(license)) {
    return { ok: false, problem: 'not-enough-licenses', field: 'quantity' };
  }
  const moved = withTermsMoved(cssm, { tag, quantity, from: source.id, to: target.id }, now);
  const details = { licenses: formatQuantities(source, { [tag]: quantity }), from: source.name, to: target.name };
  const entry = { user: cssm.userName, kind: 'licenses-transferred', tags: [tag], details } as const;
  const entries: EventDraft[] = [source, target].map(({ id }) => ({ ...entry, virtualAccountId: id }));
  return { ok: true, ...withEvents(moved, entries, now), instances: { put: [], removed: [] }, value: undefined };
}

/**
 * Validates source and target. Instances cannot be transferred to the account of an On-Prem, which alone adds instances
 * to it; licences can.
 */
function transferEnds(
  cssm: Cssm,
  from: string,
  to: string,
  kind: 'instance' | 'license' = 'instance',
): { readonly ok: true; readonly source: VirtualAccount; readonly target: VirtualAccount } | PortalRefusal {
  const source = accountOf(cssm, from);
  const target = accountOf(cssm, to);
  if (!source) return { ok: false, problem: 'not-found', field: 'from' };
  if (!target) return { ok: false, problem: 'not-found', field: 'to' };
  if (source === target) return { ok: false, problem: 'same-account', field: 'to' };
  if (kind === 'instance' && onPremOf(cssm, to)) return { ok: false, problem: 'managed-by-on-prem', field: 'to' };
  return { ok: true, source, target };
}

function withTermsMoved(cssm: Cssm, { tag, quantity, from, to }: Required<LicenseTransfer>, now: EpochMs): Cssm {
  const terms = accountOf(cssm, from)?.licenses.find((license) => license.tag === tag)?.terms ?? [];
  const { drawn, rest } = drawTerms(terms, quantity, now);
  return withTerms(
    withTerms(cssm, from, tag, () => rest),
    to,
    tag,
    (before) => [...before, ...drawn],
  );
}

/** The portal with changed terms of a licence; a licence not yet listed in the account is listed. */
function withTerms(
  cssm: Cssm,
  accountId: string,
  tag: string,
  change: (terms: readonly PurchasedTerm[]) => readonly PurchasedTerm[],
): Cssm {
  return withAccount(cssm, accountId, (account) => {
    const isListed = account.licenses.some((license) => license.tag === tag);
    const licenses = isListed ? account.licenses : [...account.licenses, unownedLicense(tag)];
    return {
      ...account,
      licenses: licenses.map((license) =>
        license.tag === tag ? { ...license, terms: change(license.terms) } : license,
      ),
    };
  });
}
