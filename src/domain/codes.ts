import { findExpectedCodes } from '#src/handed-over/codes-in-text.ts';
import { type ReservationCode, recogniseReservationCode } from './reservation-codes.ts';

/** The kinds of text that a user may enter in a code field. */
export type RecognisedKind =
  | 'empty'
  | 'registration-token'
  | 'damaged-registration-token'
  | ReservationCode['kind']
  | 'web-address'
  | 'unknown';

/** The kind of a text, and the details that its syntax shows. */
export interface RecognisedCode extends Partial<Omit<ReservationCode, 'kind'>> {
  readonly kind: RecognisedKind;
  /** The expiry of a complete token in ms since 1970 (domain.md §3.1). */
  readonly expiresAt?: number;
}

const plainToken = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-(\d{13})\|([A-Za-z0-9+/]{43}=)$/i;
/** The first group of a UUID, which begins a decoded token. With more digits it is another number in base64. */
const tokenBeginning = /^[0-9a-f]{8}(?![0-9a-f])/i;
/** A token that is shortened with dots, as a portal displays it in narrow places and the guides print it. */
const shortenedToken = /^[A-Za-z0-9+/]{12,}(?:\.{3}|…)$/;

function decodeUrl(text: string): string {
  try {
    return decodeURIComponent(text).replace(/\s+/g, '');
  } catch {
    return text;
  }
}

function decodeBase64(text: string): string | undefined {
  try {
    return atob(text);
  } catch {
    return undefined;
  }
}

/** Whether base64 is canonical. Otherwise a changed last character could go unnoticed. */
function isExactBase64(text: string): boolean {
  const decoded = decodeBase64(text);
  return decoded !== undefined && btoa(decoded) === text;
}

function recogniseToken(text: string): RecognisedCode | undefined {
  const encoded = decodeUrl(text);
  const plain = isExactBase64(encoded) ? plainToken.exec(decodeBase64(encoded) ?? '') : null;
  if (plain && isExactBase64(plain[2] ?? '')) return { kind: 'registration-token', expiresAt: Number(plain[1]) };
  // The beginning of a token decodes to a UUID even if its end is missing or altered.
  const beginning = decodeBase64(encoded.slice(0, 12));
  const form = shortenedToken.test(encoded) ? /^[0-9a-f]{8}/i : tokenBeginning;
  return beginning !== undefined && form.test(beginning) ? { kind: 'damaged-registration-token' } : undefined;
}

/**
 * Detects the code in a text by its syntax alone; a token takes precedence (domain.md §3). Only the portal or the agent
 * can tell whether the code is valid.
 */
export function recogniseCode(text: string): RecognisedCode {
  const { codes, remainder } = findExpectedCodes(text, ['registration-token']);
  const code = codes[0]?.text ?? remainder;
  if (code === '') return { kind: 'empty' };
  if (/^https?:/i.test(code)) return { kind: 'web-address' };
  return recogniseReservationCode(code) ?? recogniseToken(code) ?? { kind: 'unknown' };
}
