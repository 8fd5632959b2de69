import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The one source of chance in the simulated world: the same seed gives the same bytes, here and on every machine.
 * Whoever draws keeps the seed that comes back.
 */
export function drawBytes(seed: number, bytes: number): { bytes: Uint8Array; seed: number } {
  const output = new Uint8Array(bytes);
  for (let block = 0; block * 32 < bytes; block += 1) {
    const rest = bytes - block * 32;
    output.set(
      sha256(new TextEncoder().encode(`license-usage ${seed} ${block}`)).subarray(0, Math.min(32, rest)),
      block * 32,
    );
  }
  return { bytes: output, seed: seed + 1 };
}

/** Sixteen bytes as a UUID of version 4. */
export function toUuid(bytes: Uint8Array): string {
  const hex = toHex(bytes.subarray(0, 16));
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
