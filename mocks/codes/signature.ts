import { p256 } from '@noble/curves/nist.js';

/**
 * ECDSA over P-256 and SHA-256, in DER. Deterministic (RFC 6979). Not brought to low s: the published samples are not either
 * (domain.md §3.3, both have s in the upper half).
 */
const options = { prehash: true, lowS: false, format: 'der' } as const;

/** Signs a text. */
export function sign(text: string, privateKey: Uint8Array): Uint8Array {
  return p256.sign(new TextEncoder().encode(text), privateKey, options);
}

/** Whether it is the text's signature, in the one writing that DER has for it: the library takes no other. */
export function isSignatureOf(signature: Uint8Array, text: string, publicKey: Uint8Array): boolean {
  return p256.verify(signature, new TextEncoder().encode(text), publicKey, options);
}
