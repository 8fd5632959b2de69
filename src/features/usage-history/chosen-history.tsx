import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo } from 'react';
import { usageQuery } from '#src/api/license.ts';
import { activitySinceQuery } from '#src/api/usage-history.ts';
import type { CalendarDate } from '#src/contract/time.ts';
import type { LicenseHistory, UsageHistory, UsagePoint } from '#src/contract/usage.ts';
import { toCalendarDate, toDayNumber } from '#src/domain/calendar-days.ts';
import type { Forecast } from '#src/domain/forecast/forecast.ts';
import { forecastOf } from '#src/domain/forecast/limit-forecasts.ts';
import { type UsageEvent, usageChart, usageEvents } from '#src/domain/usage-chart.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { useEventNames } from './day-texts.ts';
import { HistorySummary } from './history-summary.tsx';
import { HistoryTable } from './history-table.tsx';
import { UsageChart } from './usage-chart.tsx';

interface ChosenHistoryProps {
  readonly history: UsageHistory;
  readonly license: LicenseHistory;
  /** The points of the chosen range, and its number of days. */
  readonly points: readonly UsagePoint[];
  readonly days: number;
  readonly isTable: boolean;
}

/** The history of one license: sentences, and a chart with its events or a table. */
export function ChosenHistory({ history: { to }, license, points, days, isTable }: ChosenHistoryProps) {
  const { data: usage } = useQuery(usageQuery);
  const since = toCalendarDate(toDayNumber(to) - days + 1);
  const { data: entries } = useQuery({ ...activitySinceQuery(since), placeholderData: keepPreviousData });
  const present = usage?.licenses.find(({ tag }) => tag === license.tag);
  const forecast = useForecast(license, to);
  const steps = forecast?.steps;
  const events = useMemo(
    () => usageEvents({ entries: entries ?? [], license: present, steps: steps ?? [], since }),
    [entries, present, steps, since],
  );
  const chart = useMemo(
    () => usageChart({ points, today: to, days, band: forecast?.band ?? [], events }),
    [points, to, days, forecast, events],
  );
  return (
    <>
      <HistorySummary history={license} points={points} forecast={forecast} />
      {isTable ? (
        <HistoryTable license={license} points={points} />
      ) : (
        <>
          <UsageChart chart={chart} events={events} />
          <Legend
            hasOver={chart.over.length > 0}
            hasBand={chart.band.length > 1}
            hasLimit={chart.limit.length > 0}
            hasEvents={events.length > 0}
          />
        </>
      )}
      <Events events={events} />
    </>
  );
}

/**
 * Returns the forecast of a license. It takes longer than the chart, so that it is rendered afterwards: undefined until
 * then, unless it is that of the same license in another range.
 */
function useForecast(license: LicenseHistory, today: CalendarDate): Forecast | undefined {
  const known = useDeferredValue<LicenseHistory | undefined>(license, undefined);
  const forecast = useMemo(() => known && forecastOf(known, today), [known, today]);
  return known?.tag === license.tag ? forecast : undefined;
}

interface LegendProps {
  readonly hasOver: boolean;
  readonly hasBand: boolean;
  readonly hasLimit: boolean;
  readonly hasEvents: boolean;
}

/** What the lines and areas of the chart are. */
function Legend({ hasOver, hasBand, hasLimit, hasEvents }: LegendProps) {
  const { t } = useTranslation('usageHistory');
  const kinds = [
    'use' as const,
    ...(hasLimit ? (['limit'] as const) : []),
    ...(hasOver ? (['over'] as const) : []),
    ...(hasBand ? (['forecast'] as const) : []),
    ...(hasEvents ? (['flag'] as const) : []),
  ];
  return (
    <ul className="chart-legend" aria-hidden="true">
      {kinds.map((kind) => (
        <li key={kind}>
          <svg width="20" height="12" aria-hidden="true">
            {kind === 'use' ? <path className="chart-use" d="M0 6H20" /> : null}
            {kind === 'limit' ? <path className="chart-limit" d="M0 6H20" /> : null}
            {kind === 'over' ? <rect className="chart-over" width="20" height="12" /> : null}
            {kind === 'flag' ? (
              <g className="chart-flag">
                <path className="chart-flag-pole" d="M6 0V12" />
                <path d="M6 1l9 4 -9 4z" />
              </g>
            ) : null}
            {kind === 'forecast' ? (
              <>
                <rect className="chart-band" width="20" height="12" />
                <path className="chart-expected" d="M0 6H20" />
              </>
            ) : null}
          </svg>
          {t(`legend.${kind}`)}
        </li>
      ))}
    </ul>
  );
}

/** The events of the range as a list, newest first. */
function Events({ events }: { readonly events: readonly UsageEvent[] }) {
  const { t } = useTranslation('usageHistory');
  const { day } = useFormats();
  const nameOf = useEventNames();
  if (events.length === 0) return null;
  return (
    <div className="usage-events">
      <h3 className="label">{t('events')}</h3>
      <ul>
        {events.toReversed().map((event) => (
          <li key={`${event.day} ${event.kind}`}>
            <time className="day muted" dateTime={event.day}>
              {day(event.day)}
            </time>{' '}
            {nameOf(event)}
          </li>
        ))}
      </ul>
    </div>
  );
}
