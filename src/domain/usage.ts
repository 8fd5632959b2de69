import type { LicenseUsage, Usage } from '#src/contract/usage.ts';

/** What covers a licence's use: its reservation, or what the account owns; unknown while unregistered. */
export function covered(license: LicenseUsage): number | undefined {
  return license.reserved ?? license.entitled;
}

/**
 * How many licences are missing; 0 when all use is covered or nothing is known. What the portal says comes first: it
 * counts the whole account, of which this product is only a part.
 */
export function shortfall(license: LicenseUsage): number {
  if (license.short !== undefined) return license.short;
  const cover = covered(license);
  return cover === undefined ? 0 : Math.max(0, license.inUse - cover);
}

/** The licences of which more is in use than is covered. */
export function shortLicenses({ licenses }: Usage): readonly LicenseUsage[] {
  return licenses.filter(({ status }) => status === 'out-of-compliance');
}

/** Use as a share of what covers it, 0 to 1; absent when that is not known. */
export function share(license: LicenseUsage): number | undefined {
  const cover = covered(license);
  if (cover === undefined) return undefined;
  if (cover === 0) return license.inUse > 0 ? 1 : 0;
  return Math.min(1, license.inUse / cover);
}

/** What a licence is called: the portal's name, or the tag's own where no better one is known (domain.md §3.7). */
export function nameOf({ name, shortName }: LicenseUsage): string {
  return name ?? shortName;
}
