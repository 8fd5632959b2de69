import { DAY_MS } from '#src/domain/expiry.ts';
import { useFormats } from '#src/i18n/formats.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { type ChartScales, margins } from './chart-scales.ts';

interface ChartAxesProps {
  readonly scales: ChartScales;
  readonly width: number;
  readonly height: number;
}

/** The quantities with lines across the plot, and the days below it. */
export function ChartAxes({ scales: { x, y, quantities, days }, width, height }: ChartAxesProps) {
  const { number } = useFormats();
  const formatDay = useAxisDays(days);
  const bottom = height - margins.bottom;
  return (
    <>
      {quantities.map((quantity) => (
        <g key={quantity}>
          <path className="chart-line" d={`M${margins.start} ${y(quantity)}H${width - margins.end}`} />
          <text className="chart-text" x={margins.start - 8} y={y(quantity)} dy="0.32em" textAnchor="end">
            {number(quantity)}
          </text>
        </g>
      ))}
      {days.map((day) => (
        <g key={day}>
          <path className="chart-tick" d={`M${x(day)} ${bottom}v5`} />
          <text className="chart-text" x={Math.min(x(day), width - 24)} y={bottom + 20} textAnchor="middle">
            {formatDay(day)}
          </text>
        </g>
      ))}
    </>
  );
}

/**
 * Returns a format for the days of the axis: months if the marks are months apart, otherwise days. The first month and
 * January have their year.
 */
function useAxisDays(days: readonly number[]): (day: number) => string {
  const { i18n } = useTranslation();
  const [first = 0, second = 0] = days;
  const formatOf = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(i18n.language, { month: 'short', timeZone: 'UTC', ...options }).format;
  if (second - first <= 27) {
    const format = formatOf({ day: 'numeric' });
    return (day) => format(day * DAY_MS);
  }
  const month = formatOf({});
  const monthAndYear = formatOf({ year: 'numeric' });
  const hasYear = (day: number) => day === first || new Date(day * DAY_MS).getUTCMonth() === 0;
  return (day) => (hasYear(day) ? monthAndYear(day * DAY_MS) : month(day * DAY_MS));
}
