import { median, medianRatio } from './statistics.ts';

/** One performance target with its measurement. */
export interface BenchVerdict {
  readonly name: string;
  readonly target: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** Formats a figure with its unit. */
export type Format = (value: number) => string;

export const milliseconds: Format = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
export const kilobytes: Format = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const megabytes: Format = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;
export const times: Format = (ratio) => `${ratio.toFixed(2)} ×`;
export const count: Format = (value) => value.toFixed(0);
export const shift: Format = (value) => value.toFixed(2);

/** Compares the median of these values with a limit. A target without values is not met. */
export const atMost = (name: string, limit: number, values: readonly number[], format: Format): BenchVerdict => {
  const measured = median(values);
  return { name, target: `≤ ${format(limit)}`, measured: format(measured), isMet: measured <= limit };
};

/** Compares the values of one page with those of another, round by round. The result also has the median itself. */
export const ratioAtMost = (
  name: string,
  limit: number,
  values: readonly number[],
  baseline: readonly number[],
  baselineName: string,
  format: Format = milliseconds,
): BenchVerdict => {
  const measured = medianRatio(values, baseline);
  return {
    name,
    target: `≤ ${limit.toFixed(2)} × ${baselineName}`,
    measured: `${times(measured)} (${format(median(values))})`,
    isMet: measured <= limit,
  };
};
