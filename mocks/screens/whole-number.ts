/** A whole number from `least` to `most`, as it was typed; nothing when it is none, or not such a one. */
export function parseWholeNumber(text: string, { least = 0, most = 1_000_000_000 } = {}): number | undefined {
  const digits = text.trim();
  const value = Number(digits);
  return /^\d+$/.test(digits) && value >= least && value <= most ? value : undefined;
}
