/** Maximum size of a file with a code, in bytes. The longest code has a few thousand characters. */
export const fileMaximumSize = 64 * 1024;

/** The reason why a file is rejected. */
export type FileRefusal = 'empty' | 'too-large' | 'binary' | 'unreadable' | 'several-files' | 'folder';

/** The text of a file, or the reason why the file is rejected. */
export type TextFileResult = { readonly text: string } | { readonly refusal: FileRefusal };

/** Control characters, except white space and those in the log of a terminal: bell, backspace and escape. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern searches for control characters.
const controls = /[\u0000-\u0006\u000B\u000E-\u001A\u001C-\u001F\u007F]/;

/** Byte-order marks of the Unicode encodings. UTF-32 precedes UTF-16, whose marks are prefixes of it. */
const byteOrderMarks = [
  { bytes: [0xff, 0xfe, 0, 0], encoding: 'utf-32le' },
  { bytes: [0, 0, 0xfe, 0xff], encoding: 'utf-32be' },
  { bytes: [0xff, 0xfe], encoding: 'utf-16le' },
  { bytes: [0xfe, 0xff], encoding: 'utf-16be' },
] as const;

/**
 * Decodes text in the encodings of editors on Windows and macOS: UTF-8, UTF-16 and UTF-32 with or without a byte-order
 * mark, Windows-1252 and Mac Roman. Throws if the bytes are invalid in the detected Unicode encoding.
 */
function decode(bytes: Uint8Array): string {
  const encoding = byteOrderMarks.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte))?.encoding;
  const detectedEncoding = encoding ?? unicodeByZeros(bytes);
  if (detectedEncoding === 'utf-32le' || detectedEncoding === 'utf-32be')
    return utf32(bytes, detectedEncoding === 'utf-32le');
  if (detectedEncoding) return new TextDecoder(detectedEncoding, { fatal: true }).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(isMacRoman(bytes) ? 'macintosh' : 'windows-1252').decode(bytes);
  }
}

/** Detects the encoding by zero bytes: a code is ASCII, so in UTF-16 every other byte is zero, in UTF-32 three of four. */
function unicodeByZeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | undefined {
  const zeros = [0, 0, 0, 0];
  for (const [index, byte] of bytes.entries()) if (byte === 0) zeros[index % 4] = (zeros[index % 4] ?? 0) + 1;
  const isZero = zeros.map((count) => count > bytes.length / 8);
  const pattern = isZero.map((zero) => (zero ? '0' : 'x')).join('');
  return ({ x0x0: 'utf-16le', '0x0x': 'utf-16be', x000: 'utf-32le', '000x': 'utf-32be' } as const)[pattern];
}

function utf32(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  for (let at = 0; at + 4 <= bytes.length; at += 4) text += String.fromCodePoint(view.getUint32(at, isLittle));
  return text.replace(/^\uFEFF/, '');
}

/**
 * Returns whether bytes beyond ASCII are more likely Mac Roman than Windows-1252. The two encodings place accented
 * letters, quotes, dashes and the no-break space differently.
 */
function isMacRoman(bytes: Uint8Array): boolean {
  const mac = new Set([
    0x81, 0x87, 0x88, 0x89, 0x8d, 0x8e, 0x8f, 0x90, 0x9d, 0xca, 0xc7, 0xc8, 0xd0, 0xd1, 0xd2, 0xd3, 0xd4, 0xd5,
  ]);
  let score = 0;
  for (const byte of bytes) {
    if (mac.has(byte)) score += 1;
    else if (byte > 0x7f) score -= 1;
  }
  return score > 0;
}

function decodeFile(bytes: Uint8Array): TextFileResult {
  try {
    const text = decode(bytes);
    if (controls.test(text)) return { refusal: 'binary' };
    return text.trim() === '' ? { refusal: 'empty' } : { text };
  } catch {
    return { refusal: 'binary' };
  }
}

/** Reads a chosen or dropped file as text. Returns a reason instead of throwing if it cannot. */
export async function readTextFile(file: Blob): Promise<TextFileResult> {
  if (file.size > fileMaximumSize) return { refusal: 'too-large' };
  try {
    return decodeFile(new Uint8Array(await file.arrayBuffer()));
  } catch {
    return { refusal: 'unreadable' };
  }
}
