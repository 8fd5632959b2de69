import { type KeyboardEvent, memo, useId, useState } from 'react';
import { toDayNumber } from '#src/domain/calendar-days.ts';
import type { UsageChart as Chart, LevelDays, UsageEvent } from '#src/domain/usage-chart.ts';
import { useTranslation } from '#src/i18n/use-translation.ts';
import { ChartAxes } from './chart-axes.tsx';
import { type ChartScales, chartScales, margins } from './chart-scales.ts';
import { useDayTexts } from './day-texts.ts';
import { useWidth } from './use-width.ts';

/** The height of the chart in CSS pixels, on a narrow page less. */
const heightFor = (width: number) => (width < 560 ? 240 : 320);

interface UsageChartProps {
  readonly chart: Chart;
  readonly events: readonly UsageEvent[];
}

/**
 * The use as steps with its limit. A slider moves the mark by day: hovering, the arrow keys, Page Up and Page Down, Home and
 * End. Its value is the text of the day, which is also shown above.
 */
export function UsageChart({ chart, events }: UsageChartProps) {
  const { t } = useTranslation('usageHistory');
  const [element, width] = useWidth<HTMLDivElement>();
  const [chosenDay, setChosenDay] = useState<number>();
  const textOf = useDayTexts(chart, events);
  const { first, end, today } = chart;
  const day = Math.min(end - 1, Math.max(first, chosenDay ?? today));
  const handleKey = (event: KeyboardEvent) => {
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: day + 1,
      ArrowUp: day + 1,
      ArrowLeft: day - 1,
      ArrowDown: day - 1,
      PageUp: day + 7,
      PageDown: day - 7,
      Home: first,
      End: end - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    setChosenDay(Math.min(end - 1, Math.max(first, target)));
  };
  const height = heightFor(width ?? 0);
  const scales = width === undefined ? undefined : chartScales(chart, width, height);
  return (
    <>
      <p className="chart-day" aria-hidden="true">
        {textOf(day)}
      </p>
      <div
        ref={element}
        className="usage-chart"
        role="slider"
        tabIndex={0}
        aria-label={t('chartLabel')}
        aria-valuemin={first}
        aria-valuemax={end - 1}
        aria-valuenow={day}
        aria-valuetext={textOf(day)}
        onKeyDown={handleKey}
        onPointerMove={({ clientX, currentTarget }) => {
          if (scales) setChosenDay(scales.dayAt(clientX - currentTarget.getBoundingClientRect().left));
        }}
        onPointerLeave={() => setChosenDay(undefined)}
      >
        {scales && width !== undefined ? (
          <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
            <Plot chart={chart} events={events} scales={scales} width={width} height={height} />
            <rect
              className="chart-cursor"
              x={scales.x(day)}
              y={margins.top}
              width={Math.max(1, scales.x(day + 1) - scales.x(day))}
              height={height - margins.top - margins.bottom}
            />
          </svg>
        ) : null}
      </div>
    </>
  );
}

interface PlotProps extends UsageChartProps {
  readonly scales: ChartScales;
  readonly width: number;
  readonly height: number;
}

/** Everything but the mark. Memoized, because the mark follows the pointer. */
const Plot = memo(function Plot({ chart, events, scales, width, height }: PlotProps) {
  const { t } = useTranslation('usageHistory');
  const hatch = useId();
  const { x, y } = scales;
  const bottom = height - margins.bottom;
  const isShown = ({ day }: UsageEvent) => toDayNumber(day) >= chart.first && toDayNumber(day) < chart.end;
  return (
    <>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path className="chart-hatch" d="M0 0V6" />
        </pattern>
      </defs>
      <ChartAxes scales={scales} width={width} height={height} />
      {chart.band.length > 1 ? (
        <>
          <path className="chart-band" d={bandPath(chart, scales)} />
          <path className="chart-expected" d={expectedPath(chart, scales)} />
        </>
      ) : null}
      {chart.over.map(({ day, limit, inUse }) => {
        const box = { x: x(day), y: y(inUse), width: x(day + 1) - x(day), height: y(limit) - y(inUse) };
        return (
          <g key={day}>
            <rect className="chart-over" {...box} />
            <rect fill={`url(#${hatch})`} {...box} />
          </g>
        );
      })}
      {scales.isLimitOutside ? (
        <text className="chart-text" x={width - margins.end} y={12} textAnchor="end">
          {t('limitAbove')}
        </text>
      ) : (
        <>
          <path className="chart-limit" d={stepPath(chart.limit, scales)} />
          <path className="chart-limit chart-assumed" d={stepPath(chart.assumedLimit, scales)} />
        </>
      )}
      <path className="chart-use" d={stepPath(chart.use, scales)} />
      {chart.end > chart.today + 1 ? (
        <path className="chart-today" d={`M${x(chart.today + 1)} ${margins.top}V${bottom}`} />
      ) : null}
      {events.filter(isShown).map(({ day, kind }) => {
        const position = x(toDayNumber(day) + 0.5);
        return (
          <g key={`${day} ${kind}`} className={kind === 'term-ends' ? 'chart-flag chart-flag-end' : 'chart-flag'}>
            <path className="chart-flag-pole" d={`M${position} ${margins.top}V${bottom}`} />
            <path d={`M${position} ${bottom - 14}l9 4 -9 4z`} />
          </g>
        );
      })}
    </>
  );
});

/** A path of horizontal pieces, with vertical ones between days in succession only. */
function stepPath(steps: readonly LevelDays[], { x, y }: ChartScales): string {
  return steps
    .map(({ from, end, value }, index) => {
      const isContinued = steps[index - 1]?.end === from;
      return `${isContinued ? `V${y(value)}` : `M${x(from)} ${y(value)}`}H${x(end)}`;
    })
    .join('');
}

/** The outline of the 80 % range, from the upper edge to the lower one. */
function bandPath({ band }: Chart, { x, y }: ChartScales): string {
  const middles = band.map((each) => ({ ...each, at: x(toDayNumber(each.day) + 0.5) }));
  const upper = middles.map(({ at, high }) => `${at} ${y(high)}`);
  const lower = middles.map(({ at, low }) => `${at} ${y(Math.max(0, low))}`).reverse();
  return `M${[...upper, ...lower].join('L')}Z`;
}

function expectedPath({ band }: Chart, { x, y }: ChartScales): string {
  return `M${band.map(({ day, mid }) => `${x(toDayNumber(day) + 0.5)} ${y(mid)}`).join('L')}`;
}
