import { nice, ticks } from 'd3-array';
import { utcTicks } from 'd3-time';
import { DAY_MS } from '#src/domain/expiry.ts';
import type { UsageChart } from '#src/domain/usage-chart.ts';

/** The limit is outside the chart if it is more than so many times the largest use: the use would be a line at the bottom. */
const LARGEST_RATIO = 5;

/** The room around the plot, in CSS pixels. */
export const margins = { top: 20, end: 12, bottom: 40, start: 48 } as const;

/** Converts days and quantities to CSS pixels of a chart. */
export interface ChartScales {
  readonly x: (day: number) => number;
  readonly y: (quantity: number) => number;
  /** The day at a horizontal position, within the chart. */
  readonly dayAt: (position: number) => number;
  readonly quantities: readonly number[];
  /** The days of the marks on the time axis. */
  readonly days: readonly number[];
  /** Whether the limit is above the plot. */
  readonly isLimitOutside: boolean;
}

/** Returns the scales for a chart of this width and height in CSS pixels. */
export function chartScales(chart: UsageChart, width: number, height: number): ChartScales {
  const { first, end, use, limit, band } = chart;
  const largestUse = Math.max(1, ...use.map(({ value }) => value), ...band.map(({ high }) => high));
  const largestLimit = Math.max(0, ...limit.map(({ value }) => value));
  const isLimitOutside = largestLimit > LARGEST_RATIO * largestUse;
  const [, top] = nice(0, Math.max(4, (isLimitOutside ? largestUse : Math.max(largestUse, largestLimit)) * 1.05), 4);
  const plotWidth = Math.max(1, width - margins.start - margins.end);
  const plotHeight = height - margins.top - margins.bottom;
  const x = (day: number) => margins.start + ((day - first) / (end - first)) * plotWidth;
  return {
    x,
    y: (quantity) => margins.top + (1 - quantity / top) * plotHeight,
    dayAt: (position) => {
      const day = first + Math.floor(((position - margins.start) / plotWidth) * (end - first));
      return Math.min(end - 1, Math.max(first, day));
    },
    quantities: ticks(0, top, 4).filter(Number.isInteger),
    days: utcTicks(new Date(first * DAY_MS), new Date(end * DAY_MS), Math.max(3, Math.floor(plotWidth / 96))).map(
      (date) => date.getTime() / DAY_MS,
    ),
    isLimitOutside,
  };
}
