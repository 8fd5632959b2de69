/** Returns the median of the finite values; NaN if there are none. */
export const median = (values: readonly number[]): number => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const middle = sorted.length / 2;
  if (sorted.length === 0) return Number.NaN;
  const upper = sorted[Math.floor(middle)] ?? Number.NaN;
  return Number.isInteger(middle) ? ((sorted[middle - 1] ?? Number.NaN) + upper) / 2 : upper;
};

/**
 * Returns the median of the ratios of each round, in which both pages had the same load of the machine. A round with a
 * baseline of 0 has no ratio.
 */
export const medianRatio = (values: readonly number[], baseline: readonly number[]): number =>
  median(values.flatMap((value, round) => (baseline[round] ? [value / (baseline[round] ?? Number.NaN)] : [])));

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - text.length));

/** Formats rows as an aligned Markdown table; the first row is the head. */
export const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const formatRow = (row: readonly string[]) =>
    `| ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join(' | ')} |`;
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const [head = [], ...body] = rows;
  return [formatRow(head), rule, ...body.map(formatRow)].join('\n');
};
