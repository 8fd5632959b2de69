import type { LicenseTerm } from '#src/contract/reservation.ts';
import type { CalendarDate } from '#src/contract/time.ts';
import type { LicenseUsage } from '#src/contract/usage.ts';

/** What an update does to the term of a licence with this last day, or to its perpetual part. */
export interface TermChange {
  readonly held: number;
  readonly granted: number;
  /** The last day; absent when the term never ends. */
  readonly endsOn?: CalendarDate;
}

/** Stands for the last day of what never ends; sorted as a text it comes after every calendar day. */
const never = 'never';

/**
 * The terms of a licence as they are shown: those with the same last day are one, those of nothing are left out, and the
 * longest comes first, as in the authorization code.
 */
export function mergedTerms(terms: readonly LicenseTerm[]): readonly LicenseTerm[] {
  return termChanges([], terms).map(({ granted: quantity, endsOn }) => ({ quantity, ...(endsOn && { endsOn }) }));
}

/** The terms that are held beside those that are granted, one entry for each last day, the longest first. */
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

/** What terms are sorted by: the first of their last days. What never ends comes after all that does, no term before it. */
export function firstEndDate(terms: readonly LicenseTerm[]): string {
  return terms.reduce((first, { endsOn = never }) => (first === '' || endsOn < first ? endsOn : first), '');
}

/** A license, or one of its reserved terms, as a record of a file. */
export interface UsageRecord {
  readonly reserved: number | undefined;
  /** The last day; nothing where no term is known. */
  readonly ends: CalendarDate | 'never' | undefined;
  /** In the first record of a license: where its figures stand, so that the sum of a column is true. */
  readonly totals: LicenseUsage | undefined;
}

/** The records of a license: one for each reserved term, and one where none is known. */
export function usageRecords(license: LicenseUsage): readonly UsageRecord[] {
  const terms = mergedTerms(license.terms ?? []);
  if (terms.length === 0) return [{ reserved: license.reserved, ends: undefined, totals: license }];
  return terms.map(({ quantity, endsOn }, index) => ({
    reserved: quantity,
    ends: endsOn ?? 'never',
    totals: index === 0 ? license : undefined,
  }));
}
