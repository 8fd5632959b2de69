import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';
import { exampleHistory, historyKinds, today } from '#src/domain/forecast/example-histories.ts';
import { forecastLimit } from '#src/domain/forecast/forecast.ts';
import { median } from './statistics.ts';
import { atMost, type BenchVerdict, milliseconds } from './verdict.ts';

const rounds = 20;
const yearLength = 366;

/** Measures the forecast of one licence from the longest history that the contract allows, 366 days. */
export function forecastVerdict(): BenchVerdict {
  const { points, future, limit } = exampleHistory(historyKinds.everything, 1);
  const end = toDayNumber(today);
  const inUse = [...points.map((point) => point.inUse), ...future].slice(0, yearLength);
  const year = inUse.map((count, index) => ({ day: toCalendarDate(end - yearLength + index), inUse: count }));
  const forecastTimes = Array.from({ length: rounds }, () => {
    const startedAt = performance.now();
    forecastLimit({ points: year, limit: limit + Math.max(...inUse), today });
    return performance.now() - startedAt;
  });
  return atMost('the forecast of a license from 366 days', 20, [median(forecastTimes)], milliseconds);
}
