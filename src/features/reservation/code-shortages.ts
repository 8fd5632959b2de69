import type { GrantedLicense } from '#src/contract/reservation.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';
import { displayName } from '#src/domain/usage.ts';

/** A license with more usage than a code grants; `short` is the difference. */
export interface CodeShortage {
  readonly tag: string;
  readonly name: string;
  readonly inUse: number;
  readonly short: number;
}

/** Returns the licenses that would be out of compliance with a code. Shown before the code is installed. */
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
