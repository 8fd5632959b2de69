import { p256 } from '@noble/curves/nist.js';
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The simulated portal's private key. INVENTED: made of a constant that stands here for everybody to read, so it protects
 * nothing. Cisco's own key signs nothing here, and what Cisco signed is refused here.
 */
export const simulatedPrivateKey = sha256(new TextEncoder().encode('license-usage simulated portal, private key'));

/** What every simulated product has built in to check the portal's signatures; compressed, 33 bytes. */
export const simulatedPublicKey = p256.getPublicKey(simulatedPrivateKey);

/** What simulated products and portal share to seal the short codes, which have no room for a signature. INVENTED too. */
export const simulatedSealKey = sha256(new TextEncoder().encode('license-usage simulated seal of short codes'));
