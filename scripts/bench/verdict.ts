import { median, medianRatio } from './figures.ts';

/** One performance target with its measurement. */
export interface Verdict {
  readonly what: string;
  readonly target: string;
  readonly measured: string;
  readonly met: boolean;
}

/** Writes a figure with its unit. */
export type Show = (figure: number) => string;

export const milliseconds: Show = (figure) => `${figure.toFixed(figure < 10 ? 1 : 0)} ms`;
export const kilobytes: Show = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;
export const megabytes: Show = (bytes) => `${(bytes / 1_000_000).toFixed(1)} MB`;
export const times: Show = (ratio) => `${ratio.toFixed(2)} ×`;
export const count: Show = (figure) => figure.toFixed(0);
export const shift: Show = (figure) => figure.toFixed(2);

/** The median of these figures against a limit. What was not measured is not met. */
export const atMost = (what: string, limit: number, figures: readonly number[], show: Show): Verdict => {
  const measured = median(figures);
  return { what, target: `≤ ${show(limit)}`, measured: show(measured), met: measured <= limit };
};

/** The figures of one page by those of another, round by round; the figure itself beside it. */
export const ratioAtMost = (
  what: string,
  limit: number,
  figures: readonly number[],
  others: readonly number[],
  otherName: string,
  show: Show = milliseconds,
): Verdict => {
  const measured = medianRatio(figures, others);
  return {
    what,
    target: `≤ ${limit.toFixed(2)} × ${otherName}`,
    measured: `${times(measured)} (${show(median(figures))})`,
    met: measured <= limit,
  };
};
