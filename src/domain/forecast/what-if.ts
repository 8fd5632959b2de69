import type { CalendarDate } from '#src/contract/time.ts';
import type { CountedUnit, IntrusionDetection } from '#src/contract/usage.ts';
import { toDayNumber } from '#src/domain/calendar-days.ts';
import { type Forecast, forecastOutlook, isLimit, noLimit } from './forecast.ts';
import { createOutlook, type ForecastInput, largestExcess, type QuantityRange, type UnknownReason } from './outlook.ts';

/**
 * An assumed change.
 *
 * - `addition`: so many more licences are in use from a day on, that day included.
 * - `term-end`: a term is not renewed, so its quantity is missing after its last day.
 */
export type AssumedChange =
  | { readonly kind: 'addition'; readonly from: CalendarDate; readonly quantity: number }
  | { readonly kind: 'term-end'; readonly endsOn: CalendarDate; readonly quantity: number };

/** The consequence of assumed changes for one licence. */
export interface WhatIfResult {
  readonly forecast: Forecast;
  /**
   * How many licences to buy so that no more are in use than there are until the chosen day, that day included: `high` is
   * enough with 90 % probability. Undefined without a limit, and for a day before today or more than 729 days after it.
   */
  readonly toBuy: QuantityRange | undefined;
  /** Why the result assumes the present usage without growth; undefined if it includes the rate of the past days. */
  readonly withoutRate: UnknownReason | undefined;
}

/**
 * Returns the consequence of assumed changes until a chosen UTC day. Growth continues at the rate of the past days; where
 * that is unknown, usage stays as it is now.
 */
export function whatIf(input: ForecastInput, changes: readonly AssumedChange[], until: CalendarDate): WhatIfResult {
  const { limit } = input;
  if (!isLimit(limit)) return { forecast: noLimit, toBuy: undefined, withoutRate: 'no-limit' };
  const outlook = createOutlook(input);
  const effects = changes.map((change) => ({
    index: Math.max(
      0,
      change.kind === 'addition'
        ? toDayNumber(change.from) - outlook.today
        : toDayNumber(change.endsOn) + 1 - outlook.today,
    ),
    added: change.kind === 'addition' ? change.quantity : 0,
    missing: change.kind === 'term-end' ? change.quantity : 0,
  }));
  const sumAt = (index: number, quantity: 'added' | 'missing') =>
    effects.reduce((sum, effect) => sum + (effect.index <= index ? effect[quantity] : 0), 0);
  const added = Array.from(outlook.paths[0] ?? [], (_, index) => sumAt(index, 'added'));
  const changed = {
    ...outlook,
    paths: outlook.paths.map((path) => path.map((value, index) => value + (added[index] ?? 0))),
  };
  const limitAt = (index: number) => Math.max(0, limit - sumAt(index, 'missing'));
  return {
    forecast: forecastOutlook(changed, limitAt, Math.max(...effects.map(({ index }) => index))),
    toBuy: largestExcess(changed, limitAt, toDayNumber(until) - outlook.today),
    withoutRate: outlook.reason,
  };
}

/**
 * Returns how many licences a number of devices takes. Components, workloads and endpoints take one each. A sensor with
 * intrusion detection, and an interface of a Center that captures traffic, takes one while Subscriber rules are in use, and none
 * otherwise (S4 ch. 2). `intrusionDetection` is absent in products and feature packages without it.
 */
export function neededLicenses(unit: CountedUnit, quantity: number, intrusionDetection?: IntrusionDetection): number {
  const isIntrusionDetection = unit === 'sensor' || unit === 'interface';
  return isIntrusionDetection && intrusionDetection?.rules !== 'subscriber' ? 0 : quantity;
}
