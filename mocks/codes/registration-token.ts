import { decodeBeginning, decodeText, encodeBytes, encodeText } from './base64.ts';
import { normalizeInput } from './normalize-input.ts';

/** Content of a registration token (domain.md §3.1). */
export interface RegistrationToken {
  /** A version 4 UUID in lower case. */
  readonly uuid: string;
  /** Expiry in ms since 1970-01-01T00:00Z; 13 digits. */
  readonly expiresAt: number;
}

/** The reason for rejecting a text: `damaged` for a truncated or altered token, `not-a-token` for any other text. */
export type TokenFault = 'empty' | 'not-a-token' | 'damaged';

/** Result of reading a text. `canonical` is the token as written by the portal, however it was pasted. */
export type TokenReading =
  | { readonly ok: true; readonly token: RegistrationToken; readonly canonical: string }
  | { readonly ok: false; readonly fault: TokenFault };

const lineLength = 60;
const tokenPattern =
  /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})-([1-9]\d{12})\|([A-Za-z0-9+/]{43}=)$/;
/** The first group of a UUID, possibly incomplete. If more digits follow, the text is another number in base64. */
const tokenStartPattern = /^[0-9a-f]{6,8}(?![0-9a-f])/i;
/** A shortened token as displayed by the portal and printed in the guides: digits, then an ellipsis. */
const truncatedPattern = /^([A-Za-z0-9+/]+)(?:\.{3}|…)$/;
/** Two groups of the UUID, or the boundary between expiry and secret. */
const tokenMiddlePattern = /[0-9a-f]{4}-[0-9a-f]{4}-|\d\|[A-Za-z0-9+/]{12}/i;

/**
 * Writes the token as copied from the portal: base64 in lines of 60, url-encoded (domain.md §3.1). `secret` has 32
 * bytes.
 */
export function writeRegistrationToken(token: RegistrationToken & { readonly secret: Uint8Array }): string {
  return canonicalForm(`${token.uuid}-${token.expiresAt}|${encodeBytes(token.secret)}`);
}

/** Reads a pasted token, url-encoded or plain; ignores surrounding white space and quotes. */
export function readRegistrationToken(text: string): TokenReading {
  const input = normalizeInput(text, 'registration-token');
  if (input === '') return { ok: false, fault: 'empty' };
  const base64 = input.replace(/%([0-9A-Fa-f]{2})/g, decodePercent).replace(/\s+/g, '');
  const plain = decodeText(base64);
  const parts = plain === undefined ? null : tokenPattern.exec(plain);
  const [, uuid, expiresAt, secret] = parts ?? [];
  if (plain !== undefined && uuid !== undefined && secret !== undefined && decodeText(secret) !== undefined) {
    return { ok: true, token: { uuid, expiresAt: Number(expiresAt) }, canonical: canonicalForm(plain) };
  }
  return { ok: false, fault: isTokenFragment(base64) ? 'damaged' : 'not-a-token' };
}

function isTokenFragment(base64: string): boolean {
  const [, visiblePart] = truncatedPattern.exec(base64) ?? [];
  if (visiblePart !== undefined && /^[0-9a-f]{6}/i.test(decodeBeginning(visiblePart))) return true;
  return base64.split(/[^A-Za-z0-9+/]+/).some(containsTokenFragment);
}

function canonicalForm(plain: string): string {
  const lines = encodeText(plain).match(new RegExp(`.{1,${lineLength}}`, 'g')) ?? [];
  return encodeURIComponent(lines.map((line) => `${line}\n`).join(''));
}

function decodePercent(_escape: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}

/**
 * Whether a sequence of base64 letters is a fragment of a token: its beginning (hexadecimal digits of a UUID), or its
 * middle at one of the four possible alignments.
 */
function containsTokenFragment(letters: string): boolean {
  if (tokenStartPattern.test(decodeBeginning(letters))) return true;
  return [0, 1, 2, 3].some((cut) => tokenMiddlePattern.test(decodeBeginning(letters.slice(cut))));
}
