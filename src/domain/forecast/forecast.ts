import type { CalendarDate } from '#src/contract/time.ts';
import { toCalendarDate } from '#src/domain/calendar-days.ts';
import {
  type BandDay,
  bandOf,
  createOutlook,
  type ForecastInput,
  type Outlook,
  passedLimit,
  reachedDate,
  type UnknownReason,
  type UsageStep,
} from './outlook.ts';

/**
 * When the limit of a licence is reached: the first day on which the peak of usage equals it, days that differ from all days
 * around them apart (docs/decisions/0044).
 *
 * - `reached`: probably on `day`, and with 80 % probability between `from` and `to`, these days included.
 * - `not-at-this-rate`: with 90 % probability not before the day `until`.
 * - `passed`: already reached, first on `since` in a row of days of which no two are more than a week apart; `over` licences
 *   more than the limit are in use.
 * - `unknown`: nothing can be said.
 */
export type Forecast = (
  | { readonly kind: 'reached'; readonly day: CalendarDate; readonly from: CalendarDate; readonly to: CalendarDate }
  | { readonly kind: 'not-at-this-rate'; readonly until: CalendarDate }
  | { readonly kind: 'passed'; readonly since: CalendarDate; readonly over: number }
  | { readonly kind: 'unknown'; readonly reason: UnknownReason }
) & {
  /** The number of days from which the rate was taken; 0 when the rate is unknown. */
  readonly basisDays: number;
  /** The expected peak of each day from today on, with its 80 % range; at most `basisDays` days. */
  readonly band: readonly BandDay[];
  /** The abrupt changes of usage in these days, oldest first; found also when they leave the rate unknown. */
  readonly steps: readonly UsageStep[];
};

/**
 * Returns the forecast of a limit that is known and not unlimited, even when the rate is unknown and usage stays as it is.
 * `limitAt` returns the limit on a day from its index, which is 0 today; `lastChange` is the index of its last change.
 */
export function forecastOutlook(outlook: Outlook, limitAt: (index: number) => number, lastChange: number): Forecast {
  const rate = { basisDays: outlook.basisDays, band: bandOf(outlook), steps: outlook.steps };
  const passed = passedLimit(outlook, limitAt(0));
  if (passed) return { kind: 'passed', ...passed, ...rate };
  const date = reachedDate(outlook, limitAt, lastChange);
  const dayAt = (index: number) => toCalendarDate(outlook.today + index);
  switch (date.kind) {
    case 'reached':
      return { kind: 'reached', day: dayAt(date.day), from: dayAt(date.from), to: dayAt(date.to), ...rate };
    case 'not-at-this-rate':
      return { kind: 'not-at-this-rate', until: dayAt(date.until), ...rate };
    case 'unknown':
      return { ...date, ...rate };
  }
}

/** Returns whether a limit is a number that usage can reach. */
export const isLimit = (limit: number | undefined): limit is number => limit !== undefined && Number.isFinite(limit);

/** The forecast without a limit. */
export const noLimit: Forecast = { kind: 'unknown', reason: 'no-limit', basisDays: 0, band: [], steps: [] };

/** Returns the forecast of a licence. The same input always gives the same result. */
export function forecastLimit(input: ForecastInput): Forecast {
  const { limit } = input;
  if (!isLimit(limit)) return noLimit;
  const outlook = createOutlook(input);
  const forecast = forecastOutlook(outlook, () => limit, Number.NEGATIVE_INFINITY);
  if (forecast.kind === 'passed' || !outlook.reason) return forecast;
  return { kind: 'unknown', reason: outlook.reason, basisDays: 0, band: [], steps: outlook.steps };
}
