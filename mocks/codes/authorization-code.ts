import { type AuthorizationCode, type SignedParts, signedParts, wholeText } from './authorization-code-form.ts';
import { readAuthorizationCodeForm } from './authorization-code-reader.ts';
import type { CodeFault } from './code-fault.ts';
import type { FormFault } from './element-form.ts';
import { codeHandedOver } from './handed-over.ts';
import { isSignatureOf, sign } from './signature.ts';
import { spacedText } from './spaced-text.ts';

/** What a text turned out to be. `canonical` is the code as the portal shows it, on one line. */
export type AuthorizationCodeReading =
  | { readonly ok: true; readonly code: AuthorizationCode; readonly canonical: string }
  | { readonly ok: false; readonly fault: Exclude<CodeFault, 'damaged'> }
  | ({ readonly ok: false; readonly fault: 'damaged' } & FormFault);

/** A specific authorization code, signed (domain.md §3.3). What could not be read again is not written: a mistake of the caller. */
export function writeAuthorizationCode(code: AuthorizationCode, privateKey: Uint8Array): string {
  const parts = signedParts(code);
  const text = wholeText(parts, sign(signedText(parts), privateKey));
  const read = readAuthorizationCodeForm(spacedText(text));
  if ('damage' in read) throw new RangeError(`No authorization code can say this: ${read.damage} of ${read.element}`);
  return text;
}

/** Reads what somebody handed over as a specific authorization code, and checks by whom it was signed. */
export function verifyAuthorizationCode(text: string, publicKey: Uint8Array): AuthorizationCodeReading {
  const spaced = spacedText(codeHandedOver(text, 'specific-authorization-code'));
  if (spaced.dense === '') return { ok: false, fault: 'empty' };
  if (!looksLikeAuthorizationCode(spaced.dense)) return { ok: false, fault: 'other-kind' };
  const read = readAuthorizationCodeForm(spaced);
  if ('damage' in read) return { ok: false, fault: 'damaged', ...read };
  const parts = signedParts(read.code);
  if (!isSignatureOf(read.signature, signedText(parts), publicKey)) return { ok: false, fault: 'not-issued-here' };
  return { ok: true, code: read.code, canonical: wholeText(parts, read.signature) };
}

/** Whether significant text is a specific authorization code or a piece of one. */
export function looksLikeAuthorizationCode(code: string): boolean {
  return /<\/?(?:specificPLR|authorizationCode|entitlements?)>/.test(code);
}

/** What is signed: all but the signature and its white space, so that a mail that wraps lines does no harm. */
function signedText({ authorizationCode, udi }: SignedParts): string {
  return (authorizationCode + udi).replace(/\s+/g, '');
}
