import { takesLicenses } from './deployment.ts';
import { descriptionOf } from './products/products.ts';
import type { Agent } from './state.ts';

type UsedQuantities = Readonly<Record<string, number>>;

/**
 * Agents are immutable, so the counts are computed once for each of them; pages with a thousand licences read them for
 * every licence.
 */
const cache = new WeakMap<Agent, UsedQuantities>();

/** The quantities in use by entitlement tag, as absolute totals. Licences that are not in use are left out. */
export function usedLicenses(agent: Agent): UsedQuantities {
  const cached = cache.get(agent);
  if (cached) return cached;
  if (!takesLicenses(agent)) return {};
  const positiveCounts = Object.entries(descriptionOf(agent).countLicenses(agent)).filter(([, count]) => count > 0);
  const used = Object.fromEntries(positiveCounts);
  cache.set(agent, used);
  return used;
}

/** Whether any licence is in use. Otherwise no evaluation runs, and no authorization is needed. */
export function hasLicensesInUse(agent: Agent): boolean {
  return Object.keys(usedLicenses(agent)).length > 0;
}

/** The short name within a tag: `CISCO_CYBER_VISION_A` (domain.md §3.7). */
export function shortNameOf(tag: string): string {
  return /\.com\.cisco\.([^,]+),/.exec(tag)?.[1] ?? tag;
}
