import type { LicenseUsage, Usage } from '#src/contract/usage.ts';
import type { Severity } from './severity.ts';
import { shortfall, totalShortfall, type UsageCapacity, usageCapacity, usageLevel } from './usage.ts';

/**
 * The most important fact about the usage of all licences (screens.md §2).
 *
 * - `none`: nothing is in use.
 * - `short`: licences are missing; `quantity` is the sum over `licenses`.
 * - `in-use`: the licence with the least room, or the most used one where no capacity is known.
 */
export type UsageHeadline =
  | { readonly kind: 'none'; readonly severity: Severity }
  | {
      readonly kind: 'short';
      readonly severity: Severity;
      readonly quantity: number;
      readonly licenses: readonly LicenseUsage[];
    }
  | {
      readonly kind: 'in-use';
      readonly severity: Severity;
      readonly license: LicenseUsage;
      readonly capacity: UsageCapacity | undefined;
    };

/** Returns the most important fact about the usage, with its severity. */
export function usageHeadline({ licenses }: Usage): UsageHeadline {
  const short = licenses.filter((license) => shortfall(license) > 0);
  if (short.length > 0) {
    return { kind: 'short', severity: 'error', quantity: totalShortfall(short), licenses: short };
  }
  const [fullest] = licenses.filter(({ inUse }) => inUse > 0).sort(byFill);
  if (!fullest) return { kind: 'none', severity: 'success' };
  const capacity = usageCapacity(fullest);
  const isCovered = licenses.every(({ status }) => status === 'authorized' || status === 'no-licenses-in-use');
  const severity = usageLevel(fullest) === 'near' ? 'warning' : isCovered ? 'success' : 'information';
  return { kind: 'in-use', severity, license: fullest, capacity };
}

/** The part of the capacity that is in use; -1 where no capacity is known. */
const usedShare = (license: LicenseUsage) => usageCapacity(license)?.usedShare ?? -1;

const byFill = (one: LicenseUsage, other: LicenseUsage) => usedShare(other) - usedShare(one) || other.inUse - one.inUse;
