import type { LicenseTerm } from '#src/contract/reservation.ts';
import type { CalendarDate } from '#src/contract/time.ts';
import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';

/** The largest number of additional components, workloads, endpoints or sensors. */
export const MAX_ADDED = 999_999;
/** The last day that can be chosen, in days from today: usage is estimated no further. */
const LAST_DAY = 729;
/** Licences have to last so many days from today, unless the user chooses another day. */
const DEFAULT_DAYS = 365;

/** What the user assumes, as entered or as the address has it. Each value may be invalid; undefined stands for the default. */
export interface Assumptions {
  /** How many more are in use. */
  readonly add: string | undefined;
  /** The first UTC day on which they are in use. */
  readonly from: string | undefined;
  /** The UTC day until which the licences have to last. */
  readonly until: string | undefined;
  /** The last days of the terms that are not renewed. */
  readonly notRenewed: readonly string[];
}

/** The names of the assumptions in the address. */
const names = { add: 'add', from: 'from', until: 'until', notRenewed: 'not-renewed' } as const;

/** Returns the assumptions in the query parameters of an address. */
export function readAssumptions(search: URLSearchParams): Assumptions {
  const firstOf = (name: string) => search.get(name) ?? undefined;
  return {
    add: firstOf(names.add),
    from: firstOf(names.from),
    until: firstOf(names.until),
    notRenewed: search.getAll(names.notRenewed),
  };
}

/** Returns the query parameters with these assumptions in place of earlier ones. The other parameters stay. */
export function withAssumptions(
  search: URLSearchParams,
  { add, from, until, notRenewed }: Assumptions,
): URLSearchParams {
  const next = new URLSearchParams(search);
  for (const name of Object.values(names)) next.delete(name);
  for (const [name, value] of Object.entries({ add, from, until })) if (value !== undefined) next.set(name, value);
  for (const day of notRenewed) next.append(names.notRenewed, day);
  return next;
}

/** Returns the query parameters for another licence, which has other units and terms: only the day at the end stays. */
export function withoutAssumptions(search: URLSearchParams): URLSearchParams {
  const { until } = readAssumptions(search);
  return withAssumptions(search, { add: undefined, from: undefined, until, notRenewed: [] });
}

/** A term that ends, so that it may not be renewed. */
export type EndingTerm = LicenseTerm & { readonly endsOn: CalendarDate };

/** The valid assumptions, with a default in place of each invalid value, and the invalid values. */
export interface CheckedAssumptions {
  readonly quantity: number;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly notRenewed: readonly EndingTerm[];
  readonly problems: AssumptionProblems;
}

/** The values that are invalid, as entered. */
export interface AssumptionProblems {
  readonly add?: string;
  readonly from?: string;
  readonly until?: string;
  readonly notRenewed?: readonly string[];
}

/** The first and the last day that can be chosen. */
export interface ChoosableDays {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** Returns the days that can be chosen, today and later. */
export function choosableDays(today: CalendarDate): ChoosableDays {
  return { first: today, last: toCalendarDate(toDayNumber(today) + LAST_DAY) };
}

/** Returns the number that a text is, 0 if it is empty; undefined if it is no whole number up to `MAX_ADDED`. */
function parseQuantity(text: string): number | undefined {
  const digits = text.trim();
  return /^\d{0,6}$/.test(digits) ? Number(digits) : undefined;
}

/** Returns whether a text is a day of the calendar. */
export function isDay(text: string): boolean {
  const number = toDayNumber(text);
  return !Number.isNaN(number) && toCalendarDate(number) === text;
}

/** Returns whether a text is a day from `first` to `last`. */
function isDayWithin(text: string, { first, last }: ChoosableDays): boolean {
  return isDay(text) && text >= first && text <= last;
}

/** Checks assumptions against the terms of the licence. */
export function checkAssumptions(
  { add = '', from, until, notRenewed }: Assumptions,
  today: CalendarDate,
  terms: readonly EndingTerm[],
): CheckedAssumptions {
  const days = choosableDays(today);
  const quantity = parseQuantity(add);
  const isInvalid = (text: string | undefined): text is string => text !== undefined && !isDayWithin(text, days);
  const unknownTerms = notRenewed.filter((day) => !terms.some(({ endsOn }) => endsOn === day));
  return {
    quantity: quantity ?? 0,
    from: from === undefined || isInvalid(from) ? today : from,
    until: until === undefined || isInvalid(until) ? toCalendarDate(toDayNumber(today) + DEFAULT_DAYS) : until,
    notRenewed: terms.filter(({ endsOn }) => notRenewed.includes(endsOn)),
    problems: {
      ...(quantity === undefined && { add }),
      ...(isInvalid(from) && { from }),
      ...(isInvalid(until) && { until }),
      ...(unknownTerms.length > 0 && { notRenewed: unknownTerms }),
    },
  };
}

/** Returns the assumptions with the defaults as values, so that an address means the same on another day. */
export function completeAssumptions(assumptions: Assumptions, { from, until }: CheckedAssumptions): Assumptions {
  const { add, notRenewed } = assumptions;
  const isDefault = add === undefined && assumptions.from === undefined && assumptions.until === undefined;
  if (isDefault && notRenewed.length === 0) return assumptions;
  return { add, from: assumptions.from ?? from, until: assumptions.until ?? until, notRenewed };
}
