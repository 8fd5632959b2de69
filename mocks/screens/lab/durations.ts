const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
] as const;

/**
 * A length of time in milliseconds in words, by its two largest units: `81 days 3 hours`, `4 minutes`, `0 seconds`.
 * What is less than a second is left out.
 */
export function inWords(milliseconds: number, language: string): string {
  const write = (value: number, unit: string) =>
    new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  let rest = Math.max(0, milliseconds);
  const counted = units.map(([unit, length]) => {
    const value = Math.floor(rest / length);
    rest -= value * length;
    return [unit, value] as const;
  });
  const first = counted.findIndex(([, value]) => value > 0);
  if (first < 0) return write(0, 'second');
  const said = counted.slice(first, first + 2).filter(([, value]) => value > 0);
  return said.map(([unit, value]) => write(value, unit)).join(' ');
}
