/** An instant of simulated time, in ms since 1970-01-01T00:00Z. */
export type EpochMs = number;

/** One day in ms. */
export const day = 86_400_000;

/**
 * Formats a time as the API does: `2026-01-15T09:00:00.000Z`. Calculated here, because the rules of the simulator may
 * not use `Date` (architecture.md §3): converts days since 1970 to a date of the Gregorian calendar by 400-year eras
 * that begin on 1 March.
 */
export function toIso(time: EpochMs): string {
  const days = Math.floor(time / day);
  const timeOfDay = time - days * day;
  const { year, month, dayOfMonth } = dateOf(days);
  const hours = Math.floor(timeOfDay / 3_600_000);
  const minutes = Math.floor(timeOfDay / 60_000) % 60;
  const seconds = Math.floor(timeOfDay / 1000) % 60;
  const date = `${digits(year, 4)}-${digits(month, 2)}-${digits(dayOfMonth, 2)}`;
  return `${date}T${digits(hours, 2)}:${digits(minutes, 2)}:${digits(seconds, 2)}.${digits(timeOfDay % 1000, 3)}Z`;
}

/** Start of a UTC day given as `2023-04-03`. */
export function startOfDay(date: string): EpochMs {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * (month <= 2 ? month + 9 : month - 3) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return (era * 146_097 + dayOfEra - 719_468) * day;
}

function dateOf(daysSince1970: number): { year: number; month: number; dayOfMonth: number } {
  const sinceYearZero = daysSince1970 + 719_468;
  const era = Math.floor(sinceYearZero / 146_097);
  const dayOfEra = sinceYearZero - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
