/** A whole number from 1 to `most`, as it was typed; nothing when it is none, or not such a one. */
export function wholeNumber(text: string, most: number): number | undefined {
  const digits = text.trim();
  const value = Number(digits);
  return /^\d+$/.test(digits) && value >= 1 && value <= most ? value : undefined;
}
