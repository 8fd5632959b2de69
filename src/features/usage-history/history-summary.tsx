import type { LicenseHistory, UsagePoint } from '#src/contract/usage.ts';
import type { Forecast } from '#src/domain/forecast/forecast.ts';
import { overUse, usageLimit } from '#src/domain/license-history.ts';
import { peakOf } from '#src/domain/usage-chart.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';

interface HistorySummaryProps {
  readonly history: LicenseHistory;
  /** The points of the chosen range. */
  readonly points: readonly UsagePoint[];
  /** Undefined until it is known. */
  readonly forecast: Forecast | undefined;
}

/** The history in sentences: the present use, the peak, the limit and the forecast. */
export function HistorySummary({ history, points, forecast }: HistorySummaryProps) {
  const { t } = useTranslation('usageHistory');
  const { number, day } = useFormats();
  const latest = points.at(-1);
  const peak = peakOf(points);
  const forecastText = useForecastText(forecast, history, latest);
  if (!latest || !peak) return <p className="muted">{t('noDays')}</p>;
  const limit = usageLimit(latest);
  const over = overUse(latest);
  const left = limit === undefined ? 0 : limit - latest.inUse;
  return (
    <div className="usage-summary">
      <p>
        {t('now', { number: number(latest.inUse), date: day(latest.day) })}{' '}
        {t('peak', { number: number(peak.inUse), date: day(peak.day) })}{' '}
        {latest.unlimited
          ? t('noLimit')
          : limit === undefined
            ? t('unknownLimit')
            : over > 0
              ? t('limitPassed', { count: over, limit: number(limit), number: number(over) })
              : t('limitLeft', { count: left, limit: number(limit), number: number(left) })}
      </p>
      <p className="usage-forecast">{forecastText}</p>
    </div>
  );
}

/** The sentence of a forecast. A date always has its range (docs/decisions/0044). */
function useForecastText(
  forecast: Forecast | undefined,
  { unit }: LicenseHistory,
  latest: UsagePoint | undefined,
): string {
  const { t } = useTranslation('usageHistory');
  const { number, day } = useFormats();
  const limit = latest && usageLimit(latest);
  // Such a use is switched, so not even a reached limit says what comes.
  if (unit === 'sensor') return t('forecast.reasons.switched');
  if (unit === 'interface') return t('forecast.reasons.switched_interface');
  if (!forecast) return '';
  const { kind, basisDays } = forecast;
  switch (kind) {
    case 'reached':
      return t('forecast.reached', {
        count: basisDays,
        limit: number(limit ?? Number.NaN),
        date: day(forecast.day),
        from: day(forecast.from),
        to: day(forecast.to),
      });
    case 'not-at-this-rate':
      return t('forecast.notReached', { count: basisDays, date: day(forecast.until) });
    case 'passed':
      return t('forecast.passed', { date: day(forecast.since) });
    case 'unknown':
      if (forecast.reason === 'no-limit' && latest?.unlimited) return t('forecast.unlimited');
      return t(`forecast.reasons.${forecast.reason}`);
  }
}
