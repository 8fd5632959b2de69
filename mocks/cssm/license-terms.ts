import type { EpochMs } from '#mocks/codes/epoch.ts';
import { isActiveAt } from './licenses.ts';
import type { PurchasedTerm } from './state.ts';

/**
 * Sort order for drawing from terms: the latest end first and, at the same end, the oldest term first (domain.md §9).
 */
export function longestFirst(first: PurchasedTerm, second: PurchasedTerm): number {
  const ends = [first.endsAt ?? Number.POSITIVE_INFINITY, second.endsAt ?? Number.POSITIVE_INFINITY] as const;
  return ends[0] === ends[1] ? first.startsAt - second.startsAt : ends[0] < ends[1] ? 1 : -1;
}

/**
 * Draws a quantity from the active terms, the longest first. Returns the drawn terms and the rest. If the quantity
 * exceeds the active terms, all of them are drawn.
 */
export function drawTerms(
  terms: readonly PurchasedTerm[],
  quantity: number,
  now: EpochMs,
): { readonly drawn: readonly PurchasedTerm[]; readonly rest: readonly PurchasedTerm[] } {
  const drawn: PurchasedTerm[] = [];
  const counts = new Map<PurchasedTerm, number>();
  let missing = quantity;
  for (const term of terms.filter((each) => isActiveAt(each, now)).sort(longestFirst)) {
    const count = Math.min(term.quantity, missing);
    missing -= count;
    counts.set(term, term.quantity - count);
    if (count > 0) drawn.push({ ...term, quantity: count });
  }
  const rest = terms
    .map((term) => ({ ...term, quantity: counts.get(term) ?? term.quantity }))
    .filter((term) => term.quantity > 0);
  return { drawn, rest };
}
