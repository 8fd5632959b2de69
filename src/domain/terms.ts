import type { LicenseTerm } from '#src/contract/reservation.ts';
import type { CalendarDate } from '#src/contract/time.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';

/** The quantities of a licence before and after an update, for the term with this last day or the perpetual one. */
export interface TermChange {
  readonly held: number;
  readonly granted: number;
  /** The last day; absent when the term never ends. */
  readonly endsOn?: CalendarDate;
}

/** The last day of a perpetual term. As a string it sorts after every calendar day. */
const never = 'never';

/**
 * Returns the terms of a licence for display: terms with the same last day are merged, empty ones are omitted, and the
 * longest comes first, as in the authorization code.
 */
export function mergedTerms(terms: readonly LicenseTerm[]): readonly LicenseTerm[] {
  return termChanges([], terms).map(({ granted: quantity, endsOn }) => ({ quantity, ...(endsOn && { endsOn }) }));
}

/** Pairs the held and the granted terms, one entry for each last day, the longest first. */
export function termChanges(held: readonly LicenseTerm[], granted: readonly LicenseTerm[]): readonly TermChange[] {
  const days = new Map<string, { held: number; granted: number }>();
  const add = (terms: readonly LicenseTerm[], side: 'held' | 'granted') => {
    for (const { quantity, endsOn = never } of terms) {
      const sums = days.get(endsOn) ?? { held: 0, granted: 0 };
      days.set(endsOn, { ...sums, [side]: sums[side] + quantity });
    }
  };
  add(held, 'held');
  add(granted, 'granted');
  return Array.from(days, ([endsOn, sums]) => ({ ...sums, endsOn }))
    .filter((sums) => sums.held > 0 || sums.granted > 0)
    .sort((left, right) => (left.endsOn < right.endsOn ? 1 : -1))
    .map(({ endsOn, ...sums }) => (endsOn === never ? sums : { ...sums, endsOn }));
}

/** Returns a sort key: the earliest last day. Perpetual terms sort last, an empty list (`''`) first. */
export function firstEndDate(terms: readonly LicenseTerm[]): string {
  return terms.reduce((first, { endsOn = never }) => (first === '' || endsOn < first ? endsOn : first), '');
}

/** A row of an exported file: a licence, or one of its reserved terms. */
export interface UsageRecord {
  readonly reserved: number | undefined;
  /** The last day; undefined when no term is known. */
  readonly ends: CalendarDate | 'never' | undefined;
  /** The licence itself, in its first row only, so that the sum of a column is correct. */
  readonly totals: LicenseUsage | undefined;
}

/** Returns the rows of a licence: one for each reserved term, or a single one without known terms. */
export function usageRecords(license: LicenseUsage): readonly UsageRecord[] {
  const terms = mergedTerms(license.terms ?? []);
  if (terms.length === 0) return [{ reserved: license.reserved, ends: undefined, totals: license }];
  return terms.map(({ quantity, endsOn }, index) => ({
    reserved: quantity,
    ends: endsOn ?? 'never',
    totals: index === 0 ? license : undefined,
  }));
}
