import { useMemo } from 'react';
import { useTexts } from './hooks.ts';

/** Writers of dates, numbers and lists in one language and the browser's time zone. Instants are ISO 8601 in UTC. */
export interface Formats {
  /** Day and time: `January 15, 2026 at 9:00 AM`. */
  readonly dateTime: (instant: string) => string;
  /** The same for narrow places: `Jan 15, 2026, 9:00 AM`. */
  readonly shortDateTime: (instant: string) => string;
  /** The exact moment in UTC: `2026-01-15 09:00:00 UTC`; the same in every language. */
  readonly exact: (instant: string) => string;
  /** Time of day with seconds. */
  readonly time: (instant: string) => string;
  readonly dateTimeUtc: (instant: string) => string;
  readonly number: (value: number) => string;
}

function createFormats(locale: string): Formats {
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' });
  const short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'medium' });
  const utc = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale);
  return {
    dateTime: (instant) => long.format(new Date(instant)),
    shortDateTime: (instant) => short.format(new Date(instant)),
    exact: (instant) => `${instant.slice(0, 10)} ${instant.slice(11, 19)} UTC`,
    time: (instant) => time.format(new Date(instant)),
    dateTimeUtc: (instant) => utc.format(new Date(instant)),
    number: (value) => number.format(value),
  };
}

/** The writers for the language of the page. */
export function useFormats(): Formats {
  const { i18n } = useTexts();
  const locale = i18n.language;
  return useMemo(() => createFormats(locale), [locale]);
}
