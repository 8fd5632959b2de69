import { decodeBase58, encodeBase58 } from './base58.ts';
import { computeMac } from './mac.ts';
import { toHex } from './seeded-random.ts';

/** How one kind of short code is made: a letter, then a version, some content and a seal over them all in base58. */
export interface SealedFormat {
  readonly purpose: string;
  /** Characters in all, hyphens left out. */
  readonly characters: number;
  /** The first byte. Being the same in every code it keeps their length the same. */
  readonly version: number;
  readonly macBytes: number;
}

/** What is wrong with the form of a short code: a character that base58 has not, too few or too many, another version. */
export type SealedFault = 'digit' | 'length' | 'version';

/** What a short code holds, or why it is none. */
export type SealedReading =
  | { readonly ok: true; readonly content: Uint8Array }
  | { readonly ok: false; readonly fault: 'damaged'; readonly damage: SealedFault }
  | { readonly ok: false; readonly fault: 'not-issued-here' };

/** Groups of letters and digits as the validator of a published client takes them (domain.md §3.4), the last one shorter. */
const groupedPattern = /^[A-Za-z0-9]{2,8}(?:-[A-Za-z0-9]{2,8}){3,15}(?:-[A-Za-z0-9])?$/;

/** Whether significant text consists of groups as the short codes do. */
export function isGrouped(code: string): boolean {
  return groupedPattern.test(code);
}

/** A short code, in groups of six: `CEL7AU-RaGyRi-…-59J`. */
export function writeSealed(form: SealedFormat, letter: string, content: Uint8Array): string {
  const bytes = Uint8Array.of(form.version, ...content, ...macOf(form, letter, content));
  return groupDigits(letter + encodeBase58(bytes));
}

/** Reads significant text as a short code of this form, and checks its seal. */
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
