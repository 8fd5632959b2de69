import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** What simulated products and portal share, since short codes have no room for a signature. INVENTED, and no secret. */
const simulatedKey = sha256(new TextEncoder().encode('license-usage simulated seal of short codes'));

/**
 * The first `length` bytes of HMAC-SHA-256 over some values: whoever lacks the key cannot make them, and other values give
 * others. `purpose` keeps the seal of one kind of code from serving for another.
 */
export function computeMac(purpose: string, values: readonly (string | number)[], length: number): Uint8Array {
  const message = new TextEncoder().encode(JSON.stringify([purpose, ...values]));
  return hmac(sha256, simulatedKey, message).subarray(0, length);
}
