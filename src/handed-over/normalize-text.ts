/** The longest text that is read for codes, in characters: the rest is not looked at. */
export const MAX_TEXT_LENGTH = 65_536;

/** Characters without a width, and those that only turn the direction of a line. */
const invisibleCharacters = /\p{Cf}|[\u034F\uFE00-\uFE0F]/gu;
/** Dashes that word processors and mail programs put in place of a hyphen: all codes are ASCII. */
const dashes = /[\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63\u30FC]/g;
/** Full-width forms of the printable characters of ASCII. */
const fullWidth = /[\uFF01-\uFF5E]/g;
/** Line ends of all systems, and the separators of lines, paragraphs and pages. */
const lineEnds = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Blanks of any width. */
const blanks = /[^\S\n]/g;
/** Longer runs say no more than two: one that was put there, and one of the text. */
const manyBlanks = / {3,}/g;
/** Empty lines. */
const emptyLines = /\n(?: {0,2}\n)+/g;

/** A text without empty lines, in which each line end is a line feed, each blank a space, and each look-alike ASCII; of many blanks two are left. */
export function normalizeText(text: string): string {
  return text
    .slice(0, MAX_TEXT_LENGTH)
    .replace(invisibleCharacters, '')
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(dashes, '-')
    .replace(lineEnds, '\n')
    .replace(blanks, ' ')
    .replace(manyBlanks, '  ')
    .replace(emptyLines, '\n');
}

const quoteOrSpace = /["'`\u00AB\u00BB\u2018-\u201F\u2039\u203A\s]/;

/** A text without the quotes and white space around it. */
export function stripQuotes(text: string): string {
  return trimCharacters(text, quoteOrSpace);
}

/** A text without the characters of a kind at its beginning and its end. */
export function trimCharacters(text: string, kind: RegExp): string {
  let start = 0;
  let end = text.length;
  while (start < end && kind.test(text.charAt(start))) start += 1;
  while (start < end && kind.test(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A text without its white space, and where each of its characters stood. */
export interface DenseText {
  readonly source: string;
  readonly text: string;
  /** For each character of `text` its place in `source`. */
  readonly positions: Uint32Array;
}

/** Takes the white space out of a plain reading: codes are looked for without it, since wrapping adds it anywhere. */
export function denseText(source: string): DenseText {
  const positions = new Uint32Array(source.length);
  let length = 0;
  for (let position = 0; position < source.length; position += 1) {
    // A plain reading has no other white space.
    if (source.charAt(position) === ' ' || source.charAt(position) === '\n') continue;
    positions[length] = position;
    length += 1;
  }
  return { source, text: source.replace(/[ \n]+/g, ''), positions: positions.subarray(0, length) };
}

/** Whether white space stands before a character, or the text begins or ends there. */
export function hasGapBefore({ text, positions }: DenseText, index: number): boolean {
  if (index <= 0 || index >= text.length) return true;
  return (positions[index] ?? 0) - (positions[index - 1] ?? 0) > 1;
}

/** What of the source stands between two places of the dense text. */
export function sourceBetween({ source, positions }: DenseText, start: number, end: number): string {
  return source.slice(positions[start], (positions[end - 1] ?? 0) + 1);
}
