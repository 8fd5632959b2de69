import type { LicenseUsage, Usage } from '#src/contract/usage.ts';

/** The quantity that covers a licence's usage: the reserved or the owned one; undefined while unregistered. */
export function coveredQuantity(license: LicenseUsage): number | undefined {
  return license.reserved ?? license.entitled;
}

/**
 * The number of missing licences; 0 when all usage is covered or nothing is known. The portal's number takes precedence,
 * since it counts the whole account and not only this product.
 */
export function shortfall(license: LicenseUsage): number {
  if (license.short !== undefined) return license.short;
  const coverage = coveredQuantity(license);
  return coverage === undefined ? 0 : Math.max(0, license.inUse - coverage);
}

/** The licences that are out of compliance. */
export function shortLicenses({ licenses }: Usage): readonly LicenseUsage[] {
  return licenses.filter(({ status }) => status === 'out-of-compliance');
}

/** The capacity for a licence's usage. */
export interface UsageCapacity {
  /** The reserved quantity, or the one that the account owns. */
  readonly total: number;
  /** The quantity that the account's other products use; 0 in a reservation. */
  readonly others: number;
  /** The quantity that this product could use in addition. */
  readonly available: number;
  /** Whether at least 90 % of the total are in use and nothing is missing. */
  readonly isNearlyFull: boolean;
}

/**
 * Returns the capacity for a licence's usage within the reservation or the account. Undefined if the usage is unknown, or
 * the portal has not reported the usage of other products: the account's total alone would be misleading (screens.md §2.3).
 */
export function usageCapacity(license: LicenseUsage): UsageCapacity | undefined {
  const total = coveredQuantity(license);
  const others = license.reserved === undefined ? license.usedByOthers : 0;
  if (total === undefined || others === undefined || Number.isNaN(license.inUse)) return undefined;
  const used = license.inUse + others;
  return {
    total,
    others,
    available: Math.max(0, total - used),
    isNearlyFull: shortfall(license) === 0 && license.inUse > 0 && used >= 0.9 * total,
  };
}

/** The name of a licence: the portal's, or else the one in the tag (domain.md §3.7). */
export function displayName({ name, shortName }: LicenseUsage): string {
  return name ?? shortName;
}
