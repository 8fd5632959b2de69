import { parseAuthorizationCode } from './authorization-code-reader.ts';
import {
  type AuthorizationCode,
  type SignedParts,
  serializeAuthorizationCode,
  signedParts,
} from './authorization-code-writer.ts';
import type { CodeFault } from './code-fault.ts';
import { compactText } from './compact-text.ts';
import { extractCode } from './normalize-input.ts';
import { isSignatureOf, sign } from './signature.ts';
import type { FormFault } from './xml-schema.ts';

/** Result of reading a text. `canonical` is the code as displayed by the portal, on one line. */
export type AuthorizationCodeReading =
  | { readonly ok: true; readonly code: AuthorizationCode; readonly canonical: string }
  | { readonly ok: false; readonly fault: Exclude<CodeFault, 'damaged'> }
  | ({ readonly ok: false; readonly fault: 'damaged' } & FormFault);

/**
 * Writes and signs a specific authorization code (domain.md §3.3). Throws a RangeError for content that could not be
 * read back.
 */
export function writeAuthorizationCode(code: AuthorizationCode, privateKey: Uint8Array): string {
  const parts = signedParts(code);
  const text = serializeAuthorizationCode(parts, sign(signedText(parts), privateKey));
  const parsed = parseAuthorizationCode(compactText(text));
  if ('damage' in parsed)
    throw new RangeError(`Cannot write this authorization code: ${parsed.damage} of ${parsed.element}`);
  return text;
}

/** Reads a text as a specific authorization code and verifies its signature. */
export function verifyAuthorizationCode(text: string, publicKey: Uint8Array): AuthorizationCodeReading {
  const compact = compactText(extractCode(text, 'specific-authorization-code'));
  if (compact.dense === '') return { ok: false, fault: 'empty' };
  if (!looksLikeAuthorizationCode(compact.dense)) return { ok: false, fault: 'other-kind' };
  const parsed = parseAuthorizationCode(compact);
  if ('damage' in parsed) return { ok: false, fault: 'damaged', ...parsed };
  const parts = signedParts(parsed.code);
  if (!isSignatureOf(parsed.signature, signedText(parts), publicKey)) return { ok: false, fault: 'not-issued-here' };
  return { ok: true, code: parsed.code, canonical: serializeAuthorizationCode(parts, parsed.signature) };
}

/** Whether a normalized text is a specific authorization code or a fragment of one. */
export function looksLikeAuthorizationCode(code: string): boolean {
  return /<\/?(?:specificPLR|authorizationCode|entitlements?)>/.test(code);
}

/** The signed text: both parts without white space, so that lines wrapped by mail do not invalidate the signature. */
function signedText({ authorizationCode, udi }: SignedParts): string {
  return (authorizationCode + udi).replace(/\s+/g, '');
}
