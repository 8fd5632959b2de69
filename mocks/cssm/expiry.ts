import { instantOf, type Moment } from '#mocks/codes/instant.ts';
import type { Instant } from '#src/contract/time.ts';
import { runsAt } from './licenses.ts';
import type { License } from './state.ts';

/** When what is owned of a licence ends: at one moment, at several, or never, which is absent (domain.md §4.3). */
export type PortalExpiry = Instant | 'multiple-terms';

/** When the terms of a licence that run at this moment end. */
export function expiryOf({ terms }: License, now: Moment): { readonly expires?: PortalExpiry } {
  const ends = new Set(terms.filter((term) => runsAt(term, now)).map(({ endsAt }) => endsAt));
  if (ends.size > 1) return { expires: 'multiple-terms' };
  const [end] = ends;
  return end === undefined ? {} : { expires: instantOf(end) };
}
