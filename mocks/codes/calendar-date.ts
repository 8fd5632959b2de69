import { type EpochMs, day as lengthOfDay, startOfDay, toIso } from './epoch.ts';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Formats a date `2023-04-03` as authorization codes do: `2023-Apr-03 UTC` (domain.md §3.8). */
export function formatCalendarDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${year}-${months[Number(month) - 1]}-${day} UTC`;
}

/** Parses such a date without white space and returns it as `2023-04-03`; returns `undefined` for an invalid date. */
export function parseCalendarDate(dense: string): string | undefined {
  const [, year = '', name = '', day = ''] = /^(\d{4})-([A-Z][a-z]{2})-(\d{2})UTC$/.exec(dense) ?? [];
  const month = months.indexOf(name) + 1;
  if (month === 0 || Number(day) < 1 || Number(day) > (daysInMonth[month - 1] ?? 0)) return undefined;
  if (month === 2 && Number(day) === 29 && !isLeapYear(Number(year))) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${day}`;
}

/** The end of a day: midnight UTC after it. A term with this last day ends then. */
export function endOfDay(date: string): EpochMs {
  return startOfDay(date) + lengthOfDay;
}

/** The end of the UTC day to which this time belongs. */
export function endOfCurrentDay(time: EpochMs): EpochMs {
  return endOfDay(isoDateOf(time));
}

/** The last day of a term that ends at this time. */
export function lastDayBefore(end: EpochMs): string {
  return isoDateOf(end - 1);
}

/** The UTC date of a time. */
export function isoDateOf(time: EpochMs): string {
  return toIso(time).slice(0, 10);
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
