import type { CalendarDate } from '#src/contract/time.ts';
import { useTranslation } from './use-translation.ts';

/** Writers of dates, numbers and lists in one language. Instants are ISO 8601 in UTC, and are written in the browser's time zone. */
export interface Formats {
  /** Day and time: `January 15, 2026 at 9:00 AM`. */
  readonly dateTime: (instant: string) => string;
  /** The same for narrow places: `Jan 15, 2026, 9:00 AM`. */
  readonly shortDateTime: (instant: string) => string;
  /** The exact moment in UTC: `2026-01-15 09:00:00 UTC`; the same in every language. */
  readonly exact: (instant: string) => string;
  /** Time of day with seconds. */
  readonly time: (instant: string) => string;
  /** A calendar day, which is the same in every time zone: `Jan 19, 2029`. */
  readonly day: (date: CalendarDate) => string;
  readonly dateTimeUtc: (instant: string) => string;
  readonly number: (value: number) => string;
}

/** Makes a value when it is first asked for, and keeps it. */
function lazyValue<Value>(create: () => Value): () => Value {
  let cached: Value | undefined;
  return () => {
    cached ??= create();
    return cached;
  };
}

// A writer of Intl takes long to make: each is made when it is first needed, once per language.
function createFormats(locale: string): Formats {
  const dateFormat = (options: Intl.DateTimeFormatOptions) => lazyValue(() => new Intl.DateTimeFormat(locale, options));
  const long = dateFormat({ dateStyle: 'long', timeStyle: 'short' });
  const short = dateFormat({ dateStyle: 'medium', timeStyle: 'short' });
  const time = dateFormat({ timeStyle: 'medium' });
  const utc = dateFormat({ dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  // The day is read as its midnight in UTC and written in UTC, so that no other zone can move it.
  const day = dateFormat({ dateStyle: 'medium', timeZone: 'UTC' });
  const number = lazyValue(() => new Intl.NumberFormat(locale));
  return {
    dateTime: (instant) => long().format(new Date(instant)),
    shortDateTime: (instant) => short().format(new Date(instant)),
    exact: (instant) => `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`,
    time: (instant) => time().format(new Date(instant)),
    day: (date) => day().format(new Date(`${date}T00:00:00.000Z`)),
    dateTimeUtc: (instant) => utc().format(new Date(instant)),
    number: (value) => number().format(value),
  };
}

const formatsByLocale = new Map<string, Formats>();

/** The writers for a language. */
export function formatsFor(locale: string): Formats {
  const formats = formatsByLocale.get(locale) ?? createFormats(locale);
  formatsByLocale.set(locale, formats);
  return formats;
}

/** The writers for the language of the page. */
export function useFormats(): Formats {
  return formatsFor(useTranslation().i18n.language);
}
