/** Parses a typed whole number from `least` to `most`; returns undefined for any other text. */
export function parseWholeNumber(text: string, { least = 0, most = 1_000_000_000 } = {}): number | undefined {
  const digits = text.trim();
  const value = Number(digits);
  return /^\d+$/.test(digits) && value >= least && value <= most ? value : undefined;
}
