import { p256 } from '@noble/curves/nist.js';
import { decodeBytes, encodeBytes } from './base64.ts';

/**
 * ECDSA over P-256 and SHA-256, in DER. Deterministic (RFC 6979). Not brought to low s: the published samples are not either
 * (domain.md §3.3, both have s in the upper half).
 */
const how = { prehash: true, lowS: false, format: 'der' } as const;

/** Signs a text; the signature in base64. */
export function sign(text: string, privateKey: Uint8Array): string {
  return encodeBytes(p256.sign(new TextEncoder().encode(text), privateKey, how));
}

/** Whether it is the text's signature, in the one writing that base64 and DER have for it: the library takes no other DER. */
export function isSignatureOf(signature: string, text: string, publicKey: Uint8Array): boolean {
  const bytes = decodeBytes(signature);
  return bytes !== undefined && p256.verify(bytes, new TextEncoder().encode(text), publicKey, how);
}
