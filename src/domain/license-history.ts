import type { Capabilities } from '#src/contract/product.ts';
import type { Summary } from '#src/contract/summary.ts';
import type { LicenseHistory, Usage, UsageHistory, UsagePoint } from '#src/contract/usage.ts';
import { displayName, worstFirst } from './usage.ts';

/** Whether the product keeps a history of its usage, and has a usage: a standby cluster needs no licences. */
export function keepsUsageHistory(capabilities: Capabilities, deployment: Summary['deployment']): boolean {
  return capabilities.usageHistory === true && deployment !== 'standby';
}

/** The points with a day and a quantity, oldest first. The others were not readable (docs/decisions/0037). */
export function readablePoints({ points }: LicenseHistory): readonly UsagePoint[] {
  return points
    .filter(({ day, inUse }) => day !== '' && !Number.isNaN(inUse))
    .sort((left, right) => (left.day < right.day ? -1 : 1));
}

/**
 * The quantity that this product could use on a day: the reserved one, or the owned one without what other products use.
 * Undefined if it is unknown or unlimited (docs/decisions/0033).
 */
export function usageLimit({ unlimited, reserved, entitled, usedByOthers }: Partial<UsagePoint>): number | undefined {
  if (unlimited) return undefined;
  if (reserved !== undefined) return reserved;
  return entitled === undefined || usedByOthers === undefined ? undefined : Math.max(0, entitled - usedByOthers);
}

/** The quantity in use above the limit; 0 without a known limit. */
export function overUse(point: UsagePoint): number {
  const limit = usageLimit(point);
  return limit === undefined ? 0 : Math.max(0, point.inUse - limit);
}

/** Returns the histories sorted for a choice: the most urgent licence first, those that are no longer listed last. */
export function sortHistories(history: UsageHistory, usage: Usage | undefined): readonly LicenseHistory[] {
  const places = new Map(worstFirst(usage?.licenses ?? []).map(({ tag }, index) => [tag, index]));
  const placeOf = ({ tag }: LicenseHistory) => places.get(tag) ?? places.size;
  return [...history.licenses].sort(
    (left, right) => placeOf(left) - placeOf(right) || displayName(left).localeCompare(displayName(right)),
  );
}

/** Returns the licence with a tag, or without one the first, which is the most urgent; undefined if there is none. */
export function chosenHistory(sorted: readonly LicenseHistory[], tag: string | undefined): LicenseHistory | undefined {
  return tag === undefined ? sorted[0] : sorted.find((license) => license.tag === tag);
}
