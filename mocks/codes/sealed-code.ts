import { decodeBase58, encodeBase58 } from './base58.ts';
import { computeMac } from './mac.ts';
import { toHex } from './seeded-random.ts';

/** Format of a kind of short code: a letter, then version, content and seal in base58. */
export interface SealedFormat {
  readonly purpose: string;
  /** Total number of characters without hyphens. */
  readonly characters: number;
  /** The first byte. It is constant, and so is the length of the codes. */
  readonly version: number;
  readonly macBytes: number;
}

/** The syntax error of a short code: a character outside base58, a wrong length, or an unknown version. */
export type SealedFault = 'digit' | 'length' | 'version';

/** The content of a short code, or the reason for its rejection. */
export type SealedReading =
  | { readonly ok: true; readonly content: Uint8Array }
  | { readonly ok: false; readonly fault: 'damaged'; readonly damage: SealedFault }
  | { readonly ok: false; readonly fault: 'not-issued-here' };

/** Groups of letters and digits as accepted by a published client (domain.md §3.4); the last one may be shorter. */
const groupedPattern = /^[A-Za-z0-9]{2,8}(?:-[A-Za-z0-9]{2,8}){3,15}(?:-[A-Za-z0-9])?$/;

/** Whether a normalized text consists of groups, as short codes do. */
export function isGrouped(code: string): boolean {
  return groupedPattern.test(code);
}

/** Writes a short code in groups of six: `CEL7AU-RaGyRi-…-59J`. */
export function writeSealed(form: SealedFormat, letter: string, content: Uint8Array): string {
  const bytes = Uint8Array.of(form.version, ...content, ...macOf(form, letter, content));
  return groupDigits(letter + encodeBase58(bytes));
}

/** Reads a normalized text as a short code of this format and verifies its seal. */
export function readSealed(form: SealedFormat, code: string): SealedReading {
  const digits = code.replaceAll('-', '');
  const bytes = decodeBase58(digits.slice(1));
  if (!bytes) return { ok: false, fault: 'damaged', damage: 'digit' };
  if (digits.length !== form.characters || groupDigits(digits) !== code)
    return { ok: false, fault: 'damaged', damage: 'length' };
  if (bytes[0] !== form.version) return { ok: false, fault: 'damaged', damage: 'version' };
  const content = bytes.subarray(1, -form.macBytes);
  const isGenuine = toHex(bytes.subarray(-form.macBytes)) === toHex(macOf(form, code.charAt(0), content));
  return isGenuine ? { ok: true, content } : { ok: false, fault: 'not-issued-here' };
}

function macOf({ purpose, version, macBytes }: SealedFormat, letter: string, content: Uint8Array): Uint8Array {
  return computeMac(purpose, [letter, version, toHex(content)], macBytes);
}

function groupDigits(digits: string): string {
  return (digits.match(/.{1,6}/g) ?? []).join('-');
}
