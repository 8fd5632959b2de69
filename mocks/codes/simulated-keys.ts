import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The private key with which the simulated portal signs. INVENTED: made of a sentence that stands here for everybody to read,
 * so it protects nothing. Cisco's own key signs nothing here, and what Cisco has signed is refused here.
 */
export const simulatedPrivateKey = sha256(new TextEncoder().encode('license-usage simulated portal, private key'));

/** The public key that belongs to it, which every simulated product has built in: a compressed point of P-256, 33 bytes. */
export const simulatedPublicKey = Uint8Array.from(atob('AzQHHm7ossrJ1JsqHtErXzd9niyJRVgDiSY7/8NXfK1f'), (letter) =>
  letter.charCodeAt(0),
);
