import type { CodeFault } from './code-fault.ts';
import type { EpochMs } from './epoch.ts';
import { computeMac } from './mac.ts';
import { normalizeInput } from './normalize-input.ts';
import type { RequestCode } from './request-code.ts';
import { looksLikeReturnCode } from './return-code.ts';
import { isGrouped, readSealed, type SealedFault, type SealedFormat, writeSealed } from './sealed-code.ts';
import { toHex } from './seeded-random.ts';

/** The request that a universal authorization code answers. */
export type UniversalRequest = Omit<RequestCode, 'reservation'>;

/**
 * Result of reading a text. `another-device` and `another-request`: issued here, but for another device or request; the
 * code reveals no more. `canonical` is the code as displayed by the portal.
 */
export type UniversalCodeReading =
  | { readonly ok: true; readonly timestamp: EpochMs; readonly canonical: string }
  | { readonly ok: false; readonly fault: Exclude<CodeFault, 'damaged'> | 'another-device' | 'another-request' }
  | { readonly ok: false; readonly fault: 'damaged'; readonly damage: SealedFault };

/**
 * `D` and 36 bytes as in the published sample (domain.md §3.4): version, time, device, request, seal. Their meaning is
 * INVENTED; the version is the sample's first byte.
 */
const form: SealedFormat = { purpose: 'universal code', characters: 50, version: 0x14, macBytes: 13 };
const timeBytes = 6;
const fingerprintBytes = 8;
/** The other published format: six groups of six. */
const sixBySix = /^[A-Za-z0-9]{6}(?:-[A-Za-z0-9]{6}){5}$/;

/** Writes the universal authorization code for a request. The same request at the same time gives the same code. */
export function writeUniversalCode(request: UniversalRequest, timestamp: EpochMs): string {
  const placeValues = Array.from({ length: timeBytes }, (_, index) => 256 ** (timeBytes - 1 - index));
  const time = placeValues.map((placeValue) => Math.floor(timestamp / placeValue) % 256);
  return writeSealed(form, 'D', Uint8Array.of(...time, ...deviceFingerprint(request), ...requestFingerprint(request)));
}

/** Reads a text as a universal authorization code and verifies that it answers this request. */
export function verifyUniversalCode(text: string, request: UniversalRequest): UniversalCodeReading {
  const code = normalizeInput(text, 'universal-authorization-code');
  if (code === '') return { ok: false, fault: 'empty' };
  if (!looksLikeUniversalCode(code)) return { ok: false, fault: 'other-kind' };
  if (!code.startsWith('D')) return { ok: false, fault: 'not-issued-here' };
  const reading = readSealed(form, code);
  if (!reading.ok) return reading;
  const { content } = reading;
  const [devicePart, requestPart] = [
    content.subarray(timeBytes, -fingerprintBytes),
    content.subarray(-fingerprintBytes),
  ];
  if (toHex(devicePart) !== toHex(deviceFingerprint(request))) return { ok: false, fault: 'another-device' };
  if (toHex(requestPart) !== toHex(requestFingerprint(request))) return { ok: false, fault: 'another-request' };
  const timestamp = content.subarray(0, timeBytes).reduce((value, byte) => value * 256 + byte, 0);
  return { ok: true, timestamp, canonical: code };
}

/** Whether a normalized text is a universal authorization code in one of the two published formats, complete or not. */
export function looksLikeUniversalCode(code: string): boolean {
  return isGrouped(code) && !looksLikeReturnCode(code) && (code.startsWith('D') || sixBySix.test(code));
}

function deviceFingerprint({ productIdentifier, serialNumber }: UniversalRequest): Uint8Array {
  return computeMac('universal code, device', [productIdentifier, serialNumber], fingerprintBytes);
}

function requestFingerprint({ productIdentifier, serialNumber, nonce }: UniversalRequest): Uint8Array {
  return computeMac('universal code, request', [productIdentifier, serialNumber, nonce], fingerprintBytes);
}
