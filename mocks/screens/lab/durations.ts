const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/**
 * Formats a duration in ms with its two largest units: `81 days 3 hours`, `4 minutes`, `0 seconds`. Fractions of a
 * second are omitted.
 */
export function formatDuration(milliseconds: number, language: string): string {
  const format = (value: number, unit: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  let remaining = Math.max(0, milliseconds);
  const amounts = units.map(([unit, length]) => {
    const value = Math.floor(remaining / length);
    remaining -= value * length;
    return [unit, value] as const;
  });
  const first = amounts.findIndex(([, value]) => value > 0);
  if (first < 0) return format(0, 'second');
  const visibleAmounts = amounts.slice(first, first + 2).filter(([, value]) => value > 0);
  return visibleAmounts.map(([unit, value]) => format(value, unit)).join(' ');
}
