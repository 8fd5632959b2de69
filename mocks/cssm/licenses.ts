import type { EpochMs } from '#mocks/codes/epoch.ts';
import { catalogueEntryOf } from '#mocks/codes/license-catalogue.ts';
import type { Cssm, License, ProductInstance, PurchasedTerm, Reservation, VirtualAccount } from './state.ts';

/** Whether a term has started and not ended. */
export function isActiveAt({ startsAt, endsAt }: PurchasedTerm, at: EpochMs): boolean {
  return startsAt <= at && (endsAt === undefined || at < endsAt);
}

/** The quantity that the account owns at this time: the sum of the active terms. */
export function purchasedAt(license: License, at: EpochMs): number {
  return license.terms.filter((term) => isActiveAt(term, at)).reduce((sum, { quantity }) => sum + quantity, 0);
}

/** In Use as displayed by the portal: reported online use and reserved quantities (domain.md §4.3). */
export function inUseOf(license: License): number {
  return license.onlineInUse + license.reserved;
}

/**
 * The quantities that count for a reservation. It is not known whether an update in transit has been installed, so the
 * larger of the old and new quantities counts until the confirmation code is entered (screens.md §4).
 */
export function countedQuantities({ quantities, pending }: Reservation): Readonly<Record<string, number>> {
  if (!pending) return quantities;
  const tags = new Set([...Object.keys(quantities), ...Object.keys(pending.quantities)]);
  return Object.fromEntries(
    Array.from(tags, (tag) => [tag, Math.max(quantities[tag] ?? 0, pending.quantities[tag] ?? 0)]),
  );
}

/** The virtual account with this id. */
export function accountOf(cssm: Cssm, id: string): VirtualAccount | undefined {
  return cssm.virtualAccounts.find((account) => account.id === id);
}

/** The portal with one virtual account replaced. */
export function withAccount(cssm: Cssm, id: string, change: (account: VirtualAccount) => VirtualAccount): Cssm {
  return {
    ...cssm,
    virtualAccounts: cssm.virtualAccounts.map((account) => (account.id === id ? change(account) : account)),
  };
}

/**
 * Updates the running totals when the holding of an instance changes; `from` or `to` may be `undefined`. A licence not
 * yet listed in the account is listed without purchases. Use in utility mode does not count.
 */
export function moveTotals(cssm: Cssm, from: ProductInstance | undefined, to: ProductInstance | undefined): Cssm {
  const withoutSource = from ? addHolding(cssm, from, -1) : cssm;
  return to ? addHolding(withoutSource, to, 1) : withoutSource;
}

function addHolding(cssm: Cssm, instance: ProductInstance, sign: 1 | -1): Cssm {
  const { holding } = instance;
  if (holding.kind === 'post-paid') return cssm;
  const quantities = Object.entries(holding.kind === 'reserved' ? countedQuantities(holding) : holding.inUse);
  // A map by tag, since there may be a thousand licences.
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

/** A listed licence without purchases. */
export function unownedLicense(tag: string): License {
  return { ...catalogueEntryOf(tag), terms: [], onlineInUse: 0, reserved: 0 };
}
