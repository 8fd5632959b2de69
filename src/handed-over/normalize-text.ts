/** The maximum input length in characters; the rest of a longer text is ignored. */
export const MAX_TEXT_LENGTH = 65_536;

/** Format characters: zero-width characters, direction marks and variation selectors. */
const formatCharacters = /\p{Cf}|[\u034F\uFE00-\uFE0F]/gu;
/** Dashes that word processors and mail programs substitute for a hyphen. All codes are ASCII. */
const dashes = /[\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63\u30FC]/g;
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
 * Normalizes a text: line feeds as line ends, no empty lines, spaces as blanks and at most two in a row, ASCII hyphens and
 * characters instead of dashes and full-width forms, no format characters. It is cut off at `MAX_TEXT_LENGTH`.
 */
export function normalizeText(text: string): string {
  return text
    .slice(0, MAX_TEXT_LENGTH)
    .replace(formatCharacters, '')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-')
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
