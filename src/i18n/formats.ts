import type { CalendarDate } from '#src/contract/time.ts';
import { useTranslation } from './use-translation.ts';

/** Formatters for one language. Instants are ISO 8601 in UTC and are formatted in the browser's time zone. */
export interface Formats {
  /** Date and time: `January 15, 2026 at 9:00 AM`. */
  readonly dateTime: (instant: string) => string;
  /** A short form: `Jan 15, 2026, 9:00 AM`. */
  readonly shortDateTime: (instant: string) => string;
  /** The exact instant in UTC, the same in every language: `2026-01-15 09:00:00 UTC`. */
  readonly exact: (instant: string) => string;
  /** The time of day with seconds: `9:00:00 AM`. */
  readonly time: (instant: string) => string;
  /** A calendar day, the same in every time zone: `Jan 19, 2029`. */
  readonly day: (date: CalendarDate) => string;
  /** Weekday, date and time in UTC: `Thursday, January 15, 2026 at 9:00 AM`. */
  readonly dateTimeUtc: (instant: string) => string;
  readonly number: (value: number) => string;
}

/** Creates a value at its first use and caches it. */
function lazyValue<Value>(create: () => Value): () => Value {
  let cached: Value | undefined;
  return () => {
    cached ??= create();
    return cached;
  };
}

// An Intl formatter is expensive to create: each is created at its first use, once per language.
function createFormats(locale: string): Formats {
  const dateFormat = (options: Intl.DateTimeFormatOptions) => lazyValue(() => new Intl.DateTimeFormat(locale, options));
  const long = dateFormat({ dateStyle: 'long', timeStyle: 'short' });
  const short = dateFormat({ dateStyle: 'medium', timeStyle: 'short' });
  const time = dateFormat({ timeStyle: 'medium' });
  const utc = dateFormat({ dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  // A day is parsed as midnight in UTC and formatted in UTC, so that the time zone cannot change it.
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

/** Returns the formatters for a language. */
export function formatsFor(locale: string): Formats {
  const formats = formatsByLocale.get(locale) ?? createFormats(locale);
  formatsByLocale.set(locale, formats);
  return formats;
}

/** Returns the formatters for the page's language. */
export function useFormats(): Formats {
  return formatsFor(useTranslation().i18n.language);
}
