import { sha256 } from '@noble/hashes/sha2.js';
import type { RequestCode } from './request-code.ts';
import { toUuid } from './seeded-random.ts';

/**
 * The product instance identifier for an answered request: the `piid` of a specific authorization code. INVENTED:
 * derived from device and nonce in the form of a version 4 UUID, so that the product can reject a code for an earlier
 * request (agent error 77, domain.md §5.3) while it stores only its own request.
 */
export function productInstanceIdOf({
  productIdentifier,
  serialNumber,
  nonce,
}: Omit<RequestCode, 'reservation'>): string {
  const identity = JSON.stringify(['product instance', productIdentifier, serialNumber, nonce]);
  return toUuid(sha256(new TextEncoder().encode(identity)));
}
