import type { CalendarDate } from '#src/contract/time.ts';
import type { LicenseHistory, Usage, UsageHistory } from '#src/contract/usage.ts';
import { readablePoints, sortHistories, usageLimit } from '#src/domain/license-history.ts';
import type { LimitForecast } from '#src/domain/upcoming-event.ts';
import { displayName } from '#src/domain/usage.ts';
import { type Forecast, forecastLimit } from './forecast.ts';

/** The number of licences with a forecast on the timeline. Each takes up to 20 ms, and an account may have a thousand. */
const FORECAST_COUNT = 10;

/** Returns the forecast of a licence from its history of 90 days; `today` is the current day in UTC. */
export function forecastOf(history: LicenseHistory, today: CalendarDate): Forecast {
  const points = readablePoints(history);
  const latest = points.at(-1);
  const isSwitched = history.unit === 'sensor' || history.unit === 'interface';
  return forecastLimit({ points, limit: latest && usageLimit(latest), today, isSwitched });
}

/** Returns when the most urgent licences reach their limit, of those of which it can be said. */
export function limitForecasts(history: UsageHistory, usage: Usage | undefined): readonly LimitForecast[] {
  return sortHistories(history, usage)
    .slice(0, FORECAST_COUNT)
    .flatMap((license) => {
      const forecast = forecastOf(license, history.to);
      if (forecast.kind !== 'reached') return [];
      const { day, from, to } = forecast;
      return [{ tag: license.tag, name: displayName(license), day, from, to }];
    });
}
