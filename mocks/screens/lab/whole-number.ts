/** What was typed as a whole number from `least` to `most`; nothing when it is none. */
export function readWholeNumber(text: string, { least = 0, most = 1_000_000_000 } = {}): number | undefined {
  const digits = text.trim();
  if (!/^\d{1,10}$/.test(digits)) return undefined;
  const value = Number(digits);
  return value >= least && value <= most ? value : undefined;
}
