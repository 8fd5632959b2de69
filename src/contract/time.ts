import { z } from './schema.ts';

/** An instant: ISO 8601 in UTC with milliseconds, e.g. `2026-01-15T09:00:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof instant>;

/**
 * A calendar day, e.g. `2027-09-07`: a date of the Gregorian calendar without time and zone, displayed as the same day in
 * every time zone. A term that ends on a day includes 23:59:59.999Z of that day and has ended at 00:00:00.000Z of the
 * next, as in authorization codes (domain.md §3.3).
 */
export const calendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof calendarDate>;

/** A duration in whole milliseconds; never negative. */
export const milliseconds = z.int().check(z.nonnegative());
export type Milliseconds = z.infer<typeof milliseconds>;
