import type { CodeFault } from './code-fault.ts';
import { computeMac } from './mac.ts';
import { normalizeInput } from './normalize-input.ts';
import { letterOf } from './reservation-kind.ts';
import { isGrouped, readSealed, type SealedFault, type SealedFormat, writeSealed } from './sealed-code.ts';
import { toHex } from './seeded-random.ts';
import type { Udi } from './udi.ts';

/** The returned reservation, identified by its product instance or its universal authorization code. */
export type ReservationReference =
  | { readonly reservation: 'specific'; readonly productInstanceId: string }
  | { readonly reservation: 'universal'; readonly authorizationCode: string };

/** The returned reservation and its device. */
export type ReturnSubject = Udi & ReservationReference;

/**
 * Result of reading a text. `another-device` and `another-reservation`: issued by a product, but for another device or
 * reservation, including an earlier one of this device; the code reveals no more. `canonical` is the code as displayed.
 */
export type ReturnCodeReading =
  | { readonly ok: true; readonly canonical: string }
  | { readonly ok: false; readonly fault: Exclude<CodeFault, 'damaged'> | 'another-device' | 'another-reservation' }
  | { readonly ok: false; readonly fault: 'damaged'; readonly damage: SealedFault };

/**
 * A letter and 37 bytes as in the published sample (domain.md §3.5): version, device, reservation, seal. Their meaning
 * is INVENTED; the version is the sample's first byte.
 */
const form: SealedFormat = { purpose: 'return code', characters: 51, version: 0x06, macBytes: 20 };
const fingerprintBytes = 8;

/**
 * Writes the code that returns a reservation. The code is the same for an installed authorization code and for a
 * cancelled request (`return-authorization`), and for every repetition.
 */
export function writeReturnCode(subject: ReturnSubject): string {
  const content = Uint8Array.of(...deviceFingerprint(subject), ...reservationFingerprint(subject));
  return writeSealed(form, letterOf(subject.reservation), content);
}

/** Reads a text as a return code and verifies that it returns this reservation. */
export function verifyReturnCode(text: string, subject: ReturnSubject): ReturnCodeReading {
  const code = normalizeInput(text, 'return-code');
  if (code === '') return { ok: false, fault: 'empty' };
  if (!looksLikeReturnCode(code)) return { ok: false, fault: 'other-kind' };
  const reading = readSealed(form, code);
  if (!reading.ok) return reading;
  const [device, reservation] = [
    reading.content.subarray(0, fingerprintBytes),
    reading.content.subarray(fingerprintBytes),
  ];
  if (toHex(device) !== toHex(deviceFingerprint(subject))) return { ok: false, fault: 'another-device' };
  if (toHex(reservation) !== toHex(reservationFingerprint(subject))) return { ok: false, fault: 'another-reservation' };
  return { ok: true, canonical: code };
}

/**
 * Whether a normalized text is a return code, complete or not. A code beginning with D could also be a universal
 * authorization code. The next character, which depends on the version, distinguishes them even in a truncated code;
 * otherwise the length does.
 */
export function looksLikeReturnCode(code: string): boolean {
  if (!isGrouped(code)) return false;
  const digits = code.replaceAll('-', '');
  return /^(?:C|D[CDE])/.test(digits) || (/^D[^9A]/.test(digits) && digits.length === form.characters);
}

function deviceFingerprint({ productIdentifier, serialNumber }: Udi): Uint8Array {
  return computeMac('return code, device', [productIdentifier, serialNumber], fingerprintBytes);
}

function reservationFingerprint(subject: ReturnSubject): Uint8Array {
  const identifier =
    subject.reservation === 'specific' ? subject.productInstanceId : normalizeInput(subject.authorizationCode);
  return computeMac('return code, reservation', [subject.reservation, identifier], fingerprintBytes);
}
