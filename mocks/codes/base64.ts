/** Bytes as base64 with padding. */
export function encodeBytes(bytes: Uint8Array): string {
  return encodeText(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Text of one-byte characters as base64 with padding. */
export function encodeText(text: string): string {
  return btoa(text);
}

/** What base64 stands for, or nothing when it is not written exactly as `encodeText` would write it. */
export function decodeText(base64: string): string | undefined {
  if (base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return undefined;
  const text = atob(base64);
  return btoa(text) === base64 ? text : undefined;
}

/** The bytes that base64 stands for, or nothing when it is not written exactly as `encodeBytes` would write it. */
export function decodeBytes(base64: string): Uint8Array | undefined {
  const text = decodeText(base64);
  return text === undefined ? undefined : Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** What the whole groups of a piece of base64 stand for, whatever comes after them. */
export function decodeBeginning(letters: string): string {
  return atob(letters.slice(0, letters.length - (letters.length % 4)));
}
