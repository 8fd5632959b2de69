import type { CalendarDate } from '#src/contract/time.ts';
import { useTranslation } from './use-translation.ts';

/**
 * Formatters for one language. Instants are ISO 8601 in UTC and are formatted in the browser's time zone. An empty instant
 * and `NaN` are unknown.
 */
export interface Formats {
  /** Date and time: `January 15, 2026 at 9:00 AM`. */
  readonly dateTime: (instant: string) => string;
  /** A short form: `Jan 15, 2026, 9:00 AM`. */
  readonly shortDateTime: (instant: string) => string;
  /** The day of an instant: `Jan 15, 2026`. */
  readonly date: (instant: string) => string;
  /** The exact instant in UTC, the same in every language: `2026-01-15 09:00:00 UTC`. */
  readonly exact: (instant: string) => string;
  /** The time of day with seconds: `9:00:00 AM`. */
  readonly time: (instant: string) => string;
  /** The time of day without seconds: `9:00 AM`. */
  readonly shortTime: (instant: string) => string;
  /** A calendar day, the same in every time zone: `Jan 19, 2029`. */
  readonly day: (date: CalendarDate) => string;
  /** Weekday, date and time in UTC: `Thursday, January 15, 2026 at 9:00 AM`. */
  readonly dateTimeUtc: (instant: string) => string;
  readonly number: (value: number) => string;
  /** A time from now: `in 174 days`. */
  readonly fromNow: (span: TimeSpan) => string;
}

interface TimeSpan {
  readonly value: number;
  readonly unit: Intl.RelativeTimeFormatUnit;
}

/** Stands for a number, an instant or a code that the product did not send in a known form. */
export const unknownValue = '—';

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
  const dateFormat = (options: Intl.DateTimeFormatOptions) => {
    const format = lazyValue(() => new Intl.DateTimeFormat(locale, options));
    return (instant: string) => (instant ? format().format(new Date(instant)) : unknownValue);
  };
  const number = lazyValue(() => new Intl.NumberFormat(locale));
  const relative = lazyValue(() => new Intl.RelativeTimeFormat(locale));
  return {
    dateTime: dateFormat({ dateStyle: 'long', timeStyle: 'short' }),
    shortDateTime: dateFormat({ dateStyle: 'medium', timeStyle: 'short' }),
    date: dateFormat({ dateStyle: 'medium' }),
    exact: (instant) => (instant ? `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC` : unknownValue),
    time: dateFormat({ timeStyle: 'medium' }),
    shortTime: dateFormat({ timeStyle: 'short' }),
    // A day is parsed as midnight in UTC and formatted in UTC, so that the time zone cannot change it.
    day: dateFormat({ dateStyle: 'medium', timeZone: 'UTC' }),
    dateTimeUtc: dateFormat({ dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' }),
    number: (value) => (Number.isNaN(value) ? unknownValue : number().format(value)),
    fromNow: ({ value, unit }) => (Number.isNaN(value) ? unknownValue : relative().format(value, unit)),
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
