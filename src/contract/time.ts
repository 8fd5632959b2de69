import { z } from './schema.ts';

/** A moment in time: ISO 8601 in UTC with milliseconds, e.g. `2026-01-15T09:00:00.000Z`. */
export const instant = z.iso.datetime({ precision: 3 });
export type Instant = z.infer<typeof instant>;

/** A length of time in whole milliseconds; never negative. */
export const milliseconds = z.int().check(z.nonnegative());
export type Milliseconds = z.infer<typeof milliseconds>;
