import { sha256 } from '@noble/hashes/sha2.js';

/**
 * Private key of the simulated portal. INVENTED: derived from the public sentence below, so it protects nothing. It is
 * not Cisco's key, and codes signed by Cisco are rejected here.
 */
export const simulatedPrivateKey = sha256(new TextEncoder().encode('license-usage simulated portal, private key'));

/** The matching public key, built into every simulated product: a compressed point of P-256, 33 bytes. */
export const simulatedPublicKey = Uint8Array.from(atob('AzQHHm7ossrJ1JsqHtErXzd9niyJRVgDiSY7/8NXfK1f'), (letter) =>
  letter.charCodeAt(0),
);
