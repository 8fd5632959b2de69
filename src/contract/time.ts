import { z } from './schema.ts';

/** A moment in time: ISO 8601 in UTC with milliseconds, e.g. `2026-01-15T09:00:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof instant>;

/**
 * A calendar day: `2027-09-07`, a date of the Gregorian calendar with neither time nor zone. It is shown as that day to
 * readers in every zone. A term that ends on a day lasts until that day is over in UTC, 23:59:59.999Z included; it has ended
 * from 00:00:00.000Z of the next day on, as authorization codes have it (domain.md §3.3).
 */
export const calendarDate = z.iso.date();
export type CalendarDate = z.infer<typeof calendarDate>;

/** A length of time in whole milliseconds; never negative. */
export const milliseconds = z.int().check(z.nonnegative());
export type Milliseconds = z.infer<typeof milliseconds>;
