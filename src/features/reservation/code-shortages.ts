import type { GrantedLicense } from '#src/contract/reservation.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { displayName } from '#src/domain/usage.ts';

/** A licence that is used more than a code grants. */
export interface CodeShortage {
  readonly tag: string;
  readonly name: string;
  readonly inUse: number;
  readonly short: number;
}

/** What would be out of compliance with a code installed: told before, while the portal can still make a better one. */
export function codeShortages(
  granted: readonly GrantedLicense[],
  usage: readonly LicenseUsage[],
): readonly CodeShortage[] {
  return usage.flatMap((license) => {
    const grant = granted.find(({ tag }) => tag === license.tag);
    const short = license.inUse - (grant?.granted ?? 0);
    return short > 0
      ? [{ tag: license.tag, name: grant?.name ?? displayName(license), inUse: license.inUse, short }]
      : [];
  });
}
