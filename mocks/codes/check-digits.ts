/**
 * Returns the two check digits of a request code. INVENTED, since the real algorithm is not known: the character codes
 * as digits of one number to base 10, modulo 97. It detects every replacement of a single character: the weight is a
 * power of 10, never 0 modulo the prime 97, and the codes of two characters differ by less than 97. It also detects
 * exchanged characters up to 95 places apart, since the powers of 10 repeat only after 96.
 */
export function checkDigits(text: string): string {
  const sum = Array.from(text).reduce((remainder, letter) => (remainder * 10 + letter.charCodeAt(0)) % 97, 0);
  return String(sum).padStart(2, '0');
}
