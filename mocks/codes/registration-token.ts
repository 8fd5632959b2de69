import { decodeBeginning, decodeText, encodeBytes, encodeText } from './base64.ts';
import { normalizeInput } from './normalize-input.ts';

/** What a registration token says of itself (domain.md §3.1). */
export interface RegistrationToken {
  /** A UUID of version 4, in lower case. */
  readonly uuid: string;
  /** When it ends, in milliseconds since 1970-01-01T00:00Z; 13 digits. */
  readonly expiresAt: number;
}

/** Why a text is not a token: `damaged` when it is one that was cut or altered, `not-a-token` when it is something else. */
export type TokenFault = 'empty' | 'not-a-token' | 'damaged';

/** What a text turned out to be. `canonical` is the token as the portal writes it, however it was pasted. */
export type TokenReading =
  | { readonly ok: true; readonly token: RegistrationToken; readonly canonical: string }
  | { readonly ok: false; readonly fault: TokenFault };

const lineLength = 60;
const tokenPattern =
  /^([0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})-([1-9]\d{12})\|([A-Za-z0-9+/]{43}=)$/;
/** The first group of a UUID, as far as it is there. Where more digits follow it is some other number in base64. */
const tokenStartPattern = /^[0-9a-f]{6,8}(?![0-9a-f])/i;
/** As a portal shows a token in little room, and the guides print it: digits, and dots for what is left out. */
const truncatedPattern = /^([A-Za-z0-9+/]+)(?:\.{3}|…)$/;
/** Two groups of the UUID, or where the expiry ends and the secret begins. */
const tokenMiddlePattern = /[0-9a-f]{4}-[0-9a-f]{4}-|\d\|[A-Za-z0-9+/]{12}/i;

/** The token as it is copied from the portal: base64 in lines of 60, url-encoded (domain.md §3.1). `secret` has 32 bytes. */
export function writeRegistrationToken(token: RegistrationToken & { readonly secret: Uint8Array }): string {
  return canonicalForm(`${token.uuid}-${token.expiresAt}|${encodeBytes(token.secret)}`);
}

/** Reads what somebody pasted, url-encoded or plain, with whatever white space or quotes came along. */
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
 * Whether a run of base64 letters is a piece of a token: it begins as one (hexadecimal digits of a UUID), or its middle is
 * there at one of the four alignments a cut can leave.
 */
function containsTokenFragment(letters: string): boolean {
  if (tokenStartPattern.test(decodeBeginning(letters))) return true;
  return [0, 1, 2, 3].some((cut) => tokenMiddlePattern.test(decodeBeginning(letters.slice(cut))));
}
