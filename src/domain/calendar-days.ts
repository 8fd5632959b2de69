import type { CalendarDate } from '#src/contract/time.ts';
import { DAY_MS } from './expiry.ts';

/** Converts a UTC day to the number of days since 1970-01-01; NaN if it is no day. */
export function toDayNumber(day: CalendarDate): number {
  return Date.parse(`${day}T00:00:00.000Z`) / DAY_MS;
}

/** Converts the number of days since 1970-01-01 to a UTC day. */
export function toCalendarDate(dayNumber: number): CalendarDate {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10);
}
