import type { EpochMs } from '#mocks/codes/epoch.ts';
import { catalogueEntryOf } from '#mocks/codes/license-catalogue.ts';
import type { Cssm, License, ProductInstance, PurchasedTerm, Reservation, VirtualAccount } from './state.ts';

/** Whether a term has begun and not ended. */
export function isActiveAt({ startsAt, endsAt }: PurchasedTerm, at: EpochMs): boolean {
  return startsAt <= at && (endsAt === undefined || at < endsAt);
}

/** How many of a licence the account owns at this moment: the terms that run. */
export function purchasedAt(license: License, at: EpochMs): number {
  return license.terms.filter((term) => isActiveAt(term, at)).reduce((sum, { quantity }) => sum + quantity, 0);
}

/** In Use as the portal shows it: what online instances reported and what reservations hold (domain.md §4.3). */
export function inUseOf(license: License): number {
  return license.onlineInUse + license.reserved;
}

/**
 * What a reservation counts for. Nobody knows whether an update in transit has been installed, so until its confirmation
 * code is entered the larger of old and new counts (screens.md §4).
 */
export function countedQuantities({ quantities, pending }: Reservation): Readonly<Record<string, number>> {
  if (!pending) return quantities;
  const tags = new Set([...Object.keys(quantities), ...Object.keys(pending.quantities)]);
  return Object.fromEntries(
    Array.from(tags, (tag) => [tag, Math.max(quantities[tag] ?? 0, pending.quantities[tag] ?? 0)]),
  );
}

/** The account with this identity. */
export function accountOf(cssm: Cssm, id: string): VirtualAccount | undefined {
  return cssm.virtualAccounts.find((account) => account.id === id);
}

/** The portal with one virtual account changed. */
export function withAccount(cssm: Cssm, id: string, change: (account: VirtualAccount) => VirtualAccount): Cssm {
  return {
    ...cssm,
    virtualAccounts: cssm.virtualAccounts.map((account) => (account.id === id ? change(account) : account)),
  };
}

/**
 * Moves the running totals from what an instance held to what it holds now; either may be absent. A licence the account
 * does not list yet is listed with nothing bought. What is paid for afterwards is held against no purchase.
 */
export function moveTotals(cssm: Cssm, from: ProductInstance | undefined, to: ProductInstance | undefined): Cssm {
  const withoutSource = from ? addHolding(cssm, from, -1) : cssm;
  return to ? addHolding(withoutSource, to, 1) : withoutSource;
}

function addHolding(cssm: Cssm, instance: ProductInstance, sign: 1 | -1): Cssm {
  const { holding } = instance;
  if (holding.kind === 'post-paid') return cssm;
  const quantities = Object.entries(holding.kind === 'reserved' ? countedQuantities(holding) : holding.inUse);
  // By tag: there may be a thousand of them.
  const countsByTag = new Map(quantities.filter(([, count]) => count !== 0));
  return withAccount(cssm, instance.virtualAccountId, (account) => {
    const listed = new Set(account.licenses.map(({ tag }) => tag));
    const missing = Array.from(countsByTag.keys()).filter((tag) => !listed.has(tag));
    const licenses = [...account.licenses, ...missing.map(unownedLicense)].map((license) => {
      const count = sign * (countsByTag.get(license.tag) ?? 0);
      if (count === 0) return license;
      return holding.kind === 'reserved'
        ? { ...license, reserved: license.reserved + count }
        : { ...license, onlineInUse: license.onlineInUse + count };
    });
    return { ...account, licenses };
  });
}

/** A licence the account lists without having bought it. */
export function unownedLicense(tag: string): License {
  return { ...catalogueEntryOf(tag), terms: [], onlineInUse: 0, reserved: 0 };
}
