import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The key shared by simulated products and portal, since short codes have no room for a signature. INVENTED, and not
 * secret.
 */
const simulatedKey = sha256(new TextEncoder().encode('license-usage simulated seal of short codes'));

/**
 * Returns the first `length` bytes of an HMAC-SHA-256 over these values. It cannot be computed without the key and
 * differs for other values. `purpose` prevents the seal of one kind of code from being valid for another.
 */
export function computeMac(purpose: string, values: readonly (string | number)[], length: number): Uint8Array {
  const message = new TextEncoder().encode(JSON.stringify([purpose, ...values]));
  return hmac(sha256, simulatedKey, message).subarray(0, length);
}
