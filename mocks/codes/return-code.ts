import type { CodeFault } from './code-fault.ts';
import { computeMac } from './mac.ts';
import { normalizeInput } from './normalize-input.ts';
import { letterOf } from './reservation-kind.ts';
import { isGrouped, readSealed, type SealedFault, type SealedFormat, writeSealed } from './sealed-code.ts';
import { toHex } from './seeded-random.ts';
import type { Udi } from './udi.ts';

/** Which reservation a device gives back: by the product instance, or by the universal authorization code. */
export type ReservationReference =
  | { readonly reservation: 'specific'; readonly productInstanceId: string }
  | { readonly reservation: 'universal'; readonly authorizationCode: string };

/** What is given back, and by whom. */
export type ReturnSubject = Udi & ReservationReference;

/**
 * What a text turned out to be. `another-device` and `another-reservation`: made by a product, but by one or for a reservation
 * of which no more can be told; an earlier reservation of the same device is another one. `canonical` is the code as shown.
 */
export type ReturnCodeReading =
  | { readonly ok: true; readonly canonical: string }
  | { readonly ok: false; readonly fault: Exclude<CodeFault, 'damaged'> | 'another-device' | 'another-reservation' }
  | { readonly ok: false; readonly fault: 'damaged'; readonly damage: SealedFault };

/**
 * A letter and 37 bytes as in the published sample (domain.md §3.5): version, device, reservation, seal. What they mean is
 * INVENTED; the version is the sample's first byte.
 */
const form: SealedFormat = { purpose: 'return code', characters: 51, version: 0x06, macBytes: 20 };
const fingerprintBytes = 8;

/**
 * The code that gives a reservation back. It is the same whether the authorization code was installed or only its request is
 * cancelled (`return-authorization`), and however often it is asked for.
 */
export function writeReturnCode(subject: ReturnSubject): string {
  const content = Uint8Array.of(...deviceFingerprint(subject), ...reservationFingerprint(subject));
  return writeSealed(form, letterOf(subject.reservation), content);
}

/** Reads what somebody handed over as a return code, and checks that it gives back this reservation. */
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
 * Whether significant text is a return code, whole or not. Those that begin with D could be universal authorization codes:
 * then the next character tells, which comes from the version, even of a code cut off; else the length.
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
