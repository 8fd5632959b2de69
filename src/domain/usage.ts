import type { LicenseUsage, Usage } from '#src/contract/usage.ts';

/** What covers a licence's use: its reservation, or what the account owns; unknown while unregistered. */
export function coveredQuantity(license: LicenseUsage): number | undefined {
  return license.reserved ?? license.entitled;
}

/**
 * How many licences are missing; 0 when all use is covered or nothing is known. What the portal says comes first: it
 * counts the whole account, of which this product is only a part.
 */
export function shortfall(license: LicenseUsage): number {
  if (license.short !== undefined) return license.short;
  const coverage = coveredQuantity(license);
  return coverage === undefined ? 0 : Math.max(0, license.inUse - coverage);
}

/** The licences of which more is in use than is covered. */
export function shortLicenses({ licenses }: Usage): readonly LicenseUsage[] {
  return licenses.filter(({ status }) => status === 'out-of-compliance');
}

/** Use against all that this product can still take. */
export interface UsageCapacity {
  /** The reservation, or what the account owns. */
  readonly total: number;
  /** How many of it the account's other products take; 0 in reservation. */
  readonly others: number;
  /** How many more this product could use. */
  readonly available: number;
  /** At least nine tenths of the total are taken, and it is enough. */
  readonly isNearlyFull: boolean;
}

/**
 * What this product can still take: of its reservation, or of what the account owns and others leave. Undefined where the
 * portal has not said what others use: against the account's total alone a product's own use says nothing (screens.md §2.3).
 */
export function usageCapacity(license: LicenseUsage): UsageCapacity | undefined {
  const total = coveredQuantity(license);
  const others = license.reserved === undefined ? license.usedByOthers : 0;
  if (total === undefined || others === undefined) return undefined;
  const used = license.inUse + others;
  return {
    total,
    others,
    available: Math.max(0, total - used),
    isNearlyFull: shortfall(license) === 0 && license.inUse > 0 && used >= 0.9 * total,
  };
}

/** What a licence is called: the portal's name, or the tag's own where no better one is known (domain.md §3.7). */
export function displayName({ name, shortName }: LicenseUsage): string {
  return name ?? shortName;
}
