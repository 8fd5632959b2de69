import { findExpectedCodes } from '#src/handed-over/codes-in-text.ts';
import { type ReservationCode, recogniseReservationCode } from './reservation-codes.ts';

/** What a text handed over by hand turns out to be. */
export type RecognisedKind =
  | 'empty'
  | 'registration-token'
  | 'damaged-registration-token'
  | ReservationCode['kind']
  | 'web-address'
  | 'unknown';

/** A kind, and what else the form tells. */
export interface RecognisedCode extends Partial<Omit<ReservationCode, 'kind'>> {
  readonly kind: RecognisedKind;
  /** A whole token tells when it ends by itself; milliseconds since 1970 (domain.md §3.1). */
  readonly expiresAt?: number;
}

const plainToken = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-(\d{13})\|([A-Za-z0-9+/]{43}=)$/i;
/** Enough of a UUID to say that a token begins here. Where more digits follow it is some other number in base64. */
const tokenBeginning = /^[0-9a-f]{8}(?![0-9a-f])/i;
/** As a portal shows a token in little room, and the guides print it: digits, and dots for what is left out. */
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

/** Base64 that says the same when it is written again: one changed last character would otherwise go unnoticed. */
function isExactBase64(text: string): boolean {
  const decoded = decodeBase64(text);
  return decoded !== undefined && btoa(decoded) === text;
}

function recogniseToken(text: string): RecognisedCode | undefined {
  const encoded = decodeUrl(text);
  const plain = isExactBase64(encoded) ? plainToken.exec(decodeBase64(encoded) ?? '') : null;
  if (plain && isExactBase64(plain[2] ?? '')) return { kind: 'registration-token', expiresAt: Number(plain[1]) };
  // The beginning of a token decodes to a UUID even when its end is missing or altered.
  const beginning = decodeBase64(encoded.slice(0, 12));
  const form = shortenedToken.test(encoded) ? /^[0-9a-f]{8}/i : tokenBeginning;
  return beginning !== undefined && form.test(beginning) ? { kind: 'damaged-registration-token' } : undefined;
}

/**
 * Says what the code in a text is, a token before all others, by its form alone (domain.md §3). Whether it is valid only the
 * portal or the agent can say.
 */
export function recogniseCode(text: string): RecognisedCode {
  const { codes, remainder } = findExpectedCodes(text, ['registration-token']);
  const code = codes[0]?.text ?? remainder;
  if (code === '') return { kind: 'empty' };
  if (/^https?:/i.test(code)) return { kind: 'web-address' };
  return recogniseReservationCode(code) ?? recogniseToken(code) ?? { kind: 'unknown' };
}
