/** Encodes bytes as base64 with padding. */
export function encodeBytes(bytes: Uint8Array): string {
  return encodeText(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Encodes text of one-byte characters as base64 with padding. */
export function encodeText(text: string): string {
  return btoa(text);
}

/** Decodes base64 to text; returns `undefined` unless the input is exactly as written by `encodeText`. */
export function decodeText(base64: string): string | undefined {
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return undefined;
  const text = atob(base64);
  return btoa(text) === base64 ? text : undefined;
}

/** Decodes base64 to bytes; returns `undefined` unless the input is exactly as written by `encodeBytes`. */
export function decodeBytes(base64: string): Uint8Array | undefined {
  const text = decodeText(base64);
  return text === undefined ? undefined : Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Decodes the complete groups of four at the beginning of a base64 text and ignores an incomplete last group. */
export function decodeBeginning(letters: string): string {
  return atob(letters.slice(0, letters.length - (letters.length % 4)));
}
