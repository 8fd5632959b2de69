import { sha256 } from '@noble/hashes/sha2.js';

/**
 * The only source of randomness in the simulator: the same seed gives the same bytes on every machine. Also returns the
 * next seed for the caller to store.
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

/** Formats 16 bytes as a version 4 UUID. */
export function toUuid(bytes: Uint8Array): string {
  const hex = toHex(bytes.subarray(0, 16));
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Formats bytes as lower-case hexadecimal digits. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
