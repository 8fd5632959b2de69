/** Bitcoin's alphabet: digits and letters without the ambiguous 0, O, I and l (domain.md §3.2). */
const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/**
 * Encodes bytes as base58. Each leading zero byte becomes a leading `1`, so that different byte strings have different
 * encodings.
 */
export function encodeBase58(bytes: Uint8Array): string {
  const zeros = countLeading(bytes, (byte) => byte === 0);
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let digits = '';
  for (; rest > 0n; rest /= 58n) digits = alphabet.charAt(Number(rest % 58n)) + digits;
  return '1'.repeat(zeros) + digits;
}

/** Decodes base58; returns `undefined` for a character outside the alphabet. */
export function decodeBase58(text: string): Uint8Array | undefined {
  const digits = Array.from(text, (letter) => alphabet.indexOf(letter));
  if (digits.includes(-1)) return undefined;
  const zeros = countLeading(digits, (digit) => digit === 0);
  let rest = digits.reduce((number, digit) => number * 58n + BigInt(digit), 0n);
  const bytes: number[] = [];
  for (; rest > 0n; rest /= 256n) bytes.push(Number(rest % 256n));
  return Uint8Array.from([...new Array<number>(zeros).fill(0), ...bytes.reverse()]);
}

function countLeading(values: ArrayLike<number>, predicate: (value: number) => boolean): number {
  const first = Array.from(values).findIndex((value) => !predicate(value));
  return first === -1 ? values.length : first;
}
