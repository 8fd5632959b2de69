import { p256 } from '@noble/curves/nist.js';

/**
 * ECDSA over P-256 and SHA-256 in DER, deterministic (RFC 6979). Signatures are not normalized to low s, because the
 * published samples are not (domain.md §3.3, both have s in the upper half).
 */
const options = { prehash: true, lowS: false, format: 'der' } as const;

/** Signs a text; returns the signature in DER. */
export function sign(text: string, privateKey: Uint8Array): Uint8Array {
  return p256.sign(new TextEncoder().encode(text), privateKey, options);
}

/** Whether this is a valid signature of the text. The library accepts only the canonical DER encoding. */
export function isSignatureOf(signature: Uint8Array, text: string, publicKey: Uint8Array): boolean {
  return p256.verify(signature, new TextEncoder().encode(text), publicKey, options);
}
