import type { Moment } from '#mocks/codes/instant.ts';
import { runsAt } from './licenses.ts';
import type { LicenseTerm } from './state.ts';

/** Which term is drawn from first: that which ends last, and of those that end together the oldest (domain.md §9). */
export function longestFirst(one: LicenseTerm, other: LicenseTerm): number {
  const ends = [one.endsAt ?? Number.POSITIVE_INFINITY, other.endsAt ?? Number.POSITIVE_INFINITY] as const;
  return ends[0] === ends[1] ? one.startsAt - other.startsAt : ends[0] < ends[1] ? 1 : -1;
}

/**
 * Takes so many from the terms that run, the longest first: what was taken, as terms of their own, and what is left. Of fewer
 * than are wanted all are taken.
 */
export function drawnFrom(
  terms: readonly LicenseTerm[],
  quantity: number,
  now: Moment,
): { readonly taken: readonly LicenseTerm[]; readonly left: readonly LicenseTerm[] } {
  const taken: LicenseTerm[] = [];
  const counts = new Map<LicenseTerm, number>();
  let wanted = quantity;
  for (const term of terms.filter((each) => runsAt(each, now)).sort(longestFirst)) {
    const count = Math.min(term.quantity, wanted);
    wanted -= count;
    counts.set(term, term.quantity - count);
    if (count > 0) taken.push({ ...term, quantity: count });
  }
  const left = terms
    .map((term) => ({ ...term, quantity: counts.get(term) ?? term.quantity }))
    .filter((term) => term.quantity > 0);
  return { taken, left };
}
