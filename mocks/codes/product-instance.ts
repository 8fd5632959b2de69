import { sha256 } from '@noble/hashes/sha2.js';
import type { RequestCode } from './request-code.ts';
import { toUuid } from './seeded-random.ts';

/**
 * The identifier of the product instance that a request is answered with: `piid` of a specific authorization code. INVENTED:
 * made of device and nonce in the form of a UUID of version 4, so that the product can tell a code for an earlier request
 * (agent error 77, domain.md §5.3) without remembering anything but its own request.
 */
export function productInstanceIdOf({
  productIdentifier,
  serialNumber,
  nonce,
}: Omit<RequestCode, 'reservation'>): string {
  const identity = JSON.stringify(['product instance', productIdentifier, serialNumber, nonce]);
  return toUuid(sha256(new TextEncoder().encode(identity)));
}
