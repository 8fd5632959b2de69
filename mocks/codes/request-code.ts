import { decodeBase58, encodeBase58 } from './base58.ts';
import { checkDigits } from './check-digits.ts';
import type { CodeFault } from './code-fault.ts';
import { normalizeInput } from './normalize-input.ts';
import { letterOf, type ReservationKind, reservationKindOf } from './reservation-kind.ts';
import { productIdentifierForm, serialNumberForm, type Udi } from './udi.ts';

/** Content of a reservation request code (domain.md §3.2). */
export interface RequestCode extends Udi {
  readonly reservation: ReservationKind;
  /** Nine base58 digits that distinguish this request from all others. */
  readonly nonce: string;
}

/** Result of reading a text. `canonical` is the code as displayed by the product. */
export type RequestCodeReading =
  | { readonly ok: true; readonly request: RequestCode; readonly canonical: string }
  | { readonly ok: false; readonly fault: CodeFault };

/** `CB-ZCV-CNTR-ESXI:…` The meaning of the second letter is not known: B, C and E are published. */
const requestCodePattern = new RegExp(
  `^([CD])[A-Z0-9]-Z(${productIdentifierForm}):(${serialNumberForm})-([1-9A-HJ-NP-Za-km-z]{9})-(\\d{2})$`,
);
/** First byte of the nonce in every published sample; 48 random bits follow. */
const noncePrefix = 0x04;

/**
 * Writes the request code of a device; `randomBytes` are six random bytes. The second letter is that of the published
 * samples.
 */
export function writeRequestCode(
  request: Udi & { readonly reservation: ReservationKind },
  randomBytes: Uint8Array,
): string {
  const letters = `${letterOf(request.reservation)}${request.reservation === 'specific' ? 'B' : 'C'}`;
  const nonce = encodeBase58(Uint8Array.of(noncePrefix, ...randomBytes.subarray(0, 6)));
  const checkedText = `${letters}-Z${request.productIdentifier}:${request.serialNumber}-${nonce}`;
  return `${checkedText}-${checkDigits(checkedText)}`;
}

/** Reads a text as a request code and verifies its check digits. */
export function readRequestCode(text: string): RequestCodeReading {
  const code = normalizeInput(text, 'request-code');
  if (code === '') return { ok: false, fault: 'empty' };
  if (!looksLikeRequestCode(code)) return { ok: false, fault: 'other-kind' };
  const request = parseRequestCode(code);
  if (!request || !isNonce(request.nonce)) return { ok: false, fault: 'damaged' };
  if (!code.endsWith(`-${checkDigits(code.slice(0, -3))}`)) return { ok: false, fault: 'not-issued-here' };
  return { ok: true, request, canonical: code };
}

/** Whether a normalized text is a request code, complete or not. */
export function looksLikeRequestCode(code: string): boolean {
  return /^[CD][A-Z0-9]-Z/.test(code);
}

/**
 * Parses a normalized text as a request code without verifying its check digits; returns `undefined` if it is
 * incomplete.
 */
export function parseRequestCode(code: string): RequestCode | undefined {
  const [, letter, productIdentifier, serialNumber, nonce] = requestCodePattern.exec(code) ?? [];
  if (!letter || !productIdentifier || !serialNumber || !nonce) return undefined;
  return { reservation: reservationKindOf(letter), productIdentifier, serialNumber, nonce };
}

function isNonce(nonce: string): boolean {
  return decodeBase58(nonce)?.[0] === noncePrefix;
}
