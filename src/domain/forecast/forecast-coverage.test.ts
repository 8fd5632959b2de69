import { describe, expect, test } from 'vitest';
import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';
import { exampleHistory, type HistoryKind, historyKinds, today } from './example-histories.ts';
import { forecastLimit } from './forecast.ts';
import { whatIf } from './what-if.ts';

// The full test measures each kind of history on 1,000 seeds. The quick one takes the first few seeds of each kind, and so
// compares the sum over all kinds only.
const isFull = Boolean(process.env.FULL);
const seeds = Array.from({ length: isFull ? 1000 : 12 }, (_, index) => index + 1);
const kinds = Object.entries<HistoryKind>(historyKinds);

interface Outcome {
  readonly dates: number;
  readonly inRange: number;
}

/** Counts the dates given, and those whose range contains the day on which the limit is reached. */
function outcomeOf(kind: HistoryKind): Outcome {
  const results = seeds.flatMap((seed): readonly boolean[] => {
    const { points, limit, future } = exampleHistory(kind, seed);
    const forecast = forecastLimit({ points, limit, today });
    if (forecast.kind !== 'reached') return [];
    const day = future.findIndex((peak) => peak >= limit);
    const truth = day < 0 ? 'never' : toCalendarDate(toDayNumber(today) + day);
    return [forecast.from <= truth && truth <= forecast.to];
  });
  return { dates: results.length, inRange: results.filter(Boolean).length };
}

const sumOf = (outcomes: readonly Outcome[]): Outcome => ({
  dates: outcomes.reduce((sum, { dates }) => sum + dates, 0),
  inRange: outcomes.reduce((sum, { inRange }) => sum + inRange, 0),
});

/** In the full test each kind by itself, otherwise all together. */
const groups: readonly (readonly [string, readonly HistoryKind[]])[] = isFull
  ? kinds.map(([name, kind]) => [name, [kind]])
  : [['all', kinds.map(([, kind]) => kind)]];

describe.each(groups)('%s histories', (_name, group) => {
  test('the 80 % range of growing usage contains the day of the limit in 75 to 90 % of all dates', () => {
    const { dates, inRange } = sumOf(group.map((kind) => outcomeOf(kind)));
    expect(dates / (seeds.length * group.length)).toBeGreaterThan(0.6);
    expect(inRange / dates).toBeGreaterThanOrEqual(0.75);
    expect(inRange / dates).toBeLessThanOrEqual(0.9);
  });

  test('flat usage gets a date in at most 2 % of all histories', () => {
    const { dates } = sumOf(group.map((kind) => outcomeOf({ ...kind, isFlat: true })));
    expect(dates / (seeds.length * group.length)).toBeLessThanOrEqual(0.02);
  });
});

test('the quantity to buy for 90 days is enough in 84 to 97 % of all histories', () => {
  const results = kinds.flatMap(([, kind]) =>
    seeds.slice(0, 100).flatMap((seed): readonly boolean[] => {
      const { points, limit, future } = exampleHistory(kind, seed);
      const { toBuy, withoutRate } = whatIf({ points, limit, today }, [], toCalendarDate(toDayNumber(today) + 89));
      return withoutRate || !toBuy ? [] : [Math.max(...future.slice(0, 90)) <= limit + toBuy.high];
    }),
  );
  const share = results.filter(Boolean).length / results.length;
  expect(share).toBeGreaterThanOrEqual(0.84);
  expect(share).toBeLessThanOrEqual(0.97);
});
