import { takesLicenses } from './deployment.ts';
import { descriptionOf } from './products/products.ts';
import type { Agent } from './state.ts';

type UsedQuantities = Readonly<Record<string, number>>;

/** An agent never changes, it is replaced: what one uses is told once, and asked for by every one of a thousand licences. */
const cache = new WeakMap<Agent, UsedQuantities>();

/** How many of each licence are in use, by tag: absolute totals. A licence of which none is in use is left out. */
export function usedLicenses(agent: Agent): UsedQuantities {
  const cached = cache.get(agent);
  if (cached) return cached;
  if (!takesLicenses(agent)) return {};
  const positiveCounts = Object.entries(descriptionOf(agent).countLicenses(agent)).filter(([, count]) => count > 0);
  const used = Object.fromEntries(positiveCounts);
  cache.set(agent, used);
  return used;
}

/** Whether anything is counted at all: without it no evaluation runs and nothing needs authorizing. */
export function hasLicensesInUse(agent: Agent): boolean {
  return Object.keys(usedLicenses(agent)).length > 0;
}

/** The tag's own name: `CISCO_CYBER_VISION_A` (domain.md §3.7). */
export function shortNameOf(tag: string): string {
  return /\.com\.cisco\.([^,]+),/.exec(tag)?.[1] ?? tag;
}
