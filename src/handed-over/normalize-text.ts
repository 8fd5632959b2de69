/** The maximum input length in characters; the rest of a longer text is ignored. */
export const MAX_TEXT_LENGTH = 65_536;

/** Control sequences of terminals: colours, and the marks around a pasted text, also without the escape character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences begin with a control character.
const terminalSequences = /\u001B\[[0-?]{0,16}[ -/]{0,2}[@-~]|\[(?:\d{1,3}(?:;\d{1,3}){0,4})?m|\[?20[01]~/g;
/** What some terminals leave of the marks around a pasted text. */
const pasteMarks = /^\s{0,8}0~([\s\S]*)1~\s{0,8}$/;
/** Control characters and format characters: zero-width characters, direction marks and variation selectors. */
const formatCharacters = /\p{Cf}|(?![\t-\r\u0080-\u009F])\p{Cc}|\u034F|[\uFE00-\uFE0F]/gu;
/**
 * Dashes that word processors and mail programs substitute for a hyphen, the drawn lines of terminals, and the two dashes
 * of Windows-1252 that were read as another encoding. All codes are ASCII.
 */
const dashes = /\p{Pd}|[\u0096\u0097\u02D7\u2043\u2212\u2500\u2501\u2796\u30FC\uFF70]/gu;
/** Other characters that look like a colon or a slash. */
const colons = /[\u02D0\u0589\u2236\uA789\uFE13\uFE55]/g;
const slashes = /[\u2044\u2215\u29F8]/g;
/** Ligatures of printed text, and the letters they stand for. */
const ligatures = /[\uFB00-\uFB06]/g;
const lettersOfLigatures = ['ff', 'fi', 'fl', 'ffi', 'ffl', 'st', 'st'];
/** Full-width forms of the printable ASCII characters. */
const fullWidth = /[\uFF01-\uFF5E]/g;
/** Line ends of all systems, and separators of lines, paragraphs and pages. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Blanks of any width. */
const blanks = /[^\S\n]/g;
/** Runs of blanks to shorten to two: one may belong to the text, and one may have been inserted. */
const manyBlanks = / {3,}/g;
/** Empty lines. */
const emptyLines = /\n(?: {0,2}\n)+/g;

/**
 * Normalizes a text: line feeds as line ends, no empty lines, spaces as blanks and at most two in a row, ASCII characters
 * instead of those that look like them, no format or control characters. It is cut off at `MAX_TEXT_LENGTH`.
 */
export function normalizeText(text: string): string {
  return text
    .slice(0, MAX_TEXT_LENGTH)
    .replace(terminalSequences, '')
    .replace(pasteMarks, '$1')
    .replace(formatCharacters, '')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(ligatures, (ligature) => lettersOfLigatures[ligature.charCodeAt(0) - 0xfb00] ?? ligature)
    .replace(dashes, '-')
    .replace(colons, ':')
    .replace(slashes, '/')
    .replace(lineEnds, '\n')
    .replace(blanks, ' ')
    .replace(manyBlanks, '  ')
    .replace(emptyLines, '\n');
}

const quoteOrSpace = /["'`\u00AB\u00BB\u2018-\u201F\u2039\u203A\s]/;

/** Removes enclosing quotes and white space. */
export function stripQuotes(text: string): string {
  return trimCharacters(text, quoteOrSpace);
}

/** Removes the characters that match `kind` from both ends of a text. */
export function trimCharacters(text: string, kind: RegExp): string {
  let start = 0;
  let end = text.length;
  while (start < end && kind.test(text.charAt(start))) start += 1;
  while (start < end && kind.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A text without white space, with the original position of each character. */
export interface DenseText {
  readonly source: string;
  readonly text: string;
  /** The index in `source` of each character of `text`. */
  readonly positions: Uint32Array;
}

/** Removes the white space from a normalized text. Codes are searched without it, since wrapping may insert it anywhere. */
export function denseText(source: string): DenseText {
  const positions = new Uint32Array(source.length);
  let length = 0;
  for (let position = 0; position < source.length; position += 1) {
    // A normalized text has no other white space.
    if (source.charAt(position) === ' ' || source.charAt(position) === '\n') continue;
    positions[length] = position;
    length += 1;
  }
  return { source, text: source.replace(/[ \n]+/g, ''), positions: positions.subarray(0, length) };
}

/** Whether white space precedes the character at `index`, or the text begins or ends there. */
export function hasGapBefore({ text, positions }: DenseText, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  return (positions[index] ?? 0) - (positions[index - 1] ?? 0) > 1;
}

/** Returns the part of the source from `start` to `end` of the dense text. */
export function sourceBetween({ source, positions }: DenseText, start: number, end: number): string {
  return source.slice(positions[start], (positions[end - 1] ?? 0) + 1);
}
