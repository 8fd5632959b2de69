import { type Unwrapping, unlessEqual } from './unwrapping.ts';

/** Maximum length of the text that a program puts before or after each line, in characters. */
const MAX_PREFIX = 80;
const MAX_SUFFIX = 8;

/** Marks and blanks at the end of a prefix. Tags, escapes and base64 are parts of a code. */
const prefixEnd = /[^A-Za-z0-9<>/%=_. ] {0,2}$|[>.] $/;
/** Marks at the end of a line. A code may end with `=` or a tag. */
const suffixForm = / *[^A-Za-z0-9=>%/ ]{1,6} *$/;

/** Vertical lines around the cells of a table or the panes of a terminal. */
const bar = '[|\u2502\u2503\u2551\u258F\u2595\u00A6]';
const leadingBars = new RegExp(`^ *${bar} ?`, 'gm');
const trailingBars = new RegExp(` ?${bar} *$`, 'gm');

/** Removes the bars at both ends of lines. */
export const withoutBars: Unwrapping = (text) =>
  unlessEqual(text, text.replace(leadingBars, '').replace(trailingBars, ''));

/** Lines of hyphens and other marks that separate parts of a text, and prompts of programs that show a text in pages. */
const separatorLine =
  /^ *(?:-{2,}|([_*~#+])\1{2,}|(?:-{2,3}|<-{2,3}) *\(?more\)?[ \d%()]{0,8}(?:-{2,3}>?)?|\(END\)|Press any key.{0,40}|Page \d+ of \d+) *\n/gim;

/** Removes the lines that separate parts of a text or its pages. */
export const withoutSeparators: Unwrapping = (text) =>
  unlessEqual(text, `${text}\n`.replace(separatorLine, '').slice(0, -1));

/**
 * Removes the prefix that consecutive lines share except for numbers: times and names of a log or chat, a file with line
 * numbers, marks of a comparison or a comment.
 */
export function withoutCommonPrefixes(text: string): string | undefined {
  const lines = text.split('\n');
  const pieces: string[] = [];
  for (let index = 0; index < lines.length; ) {
    const prefix = commonPrefix(lines[index] ?? '', lines[index + 1] ?? '');
    if (prefix === undefined) {
      pieces.push(lines[index] ?? '');
      index += 1;
      continue;
    }
    for (let match = prefix.exec(lines[index] ?? ''); match; match = prefix.exec(lines[index] ?? '')) {
      pieces.push((lines[index] ?? '').slice(match[0].length));
      index += 1;
    }
  }
  return unlessEqual(text, pieces.join('\n'));
}

/** The longest prefix that two lines share except for numbers. Undefined if it does not end with a mark. */
function commonPrefix(one: string, other: string): RegExp | undefined {
  let [left, right] = [0, 0];
  while (left < Math.min(one.length, MAX_PREFIX) && right < other.length) {
    const [leftDigits, rightDigits] = [digitsAt(one, left), digitsAt(other, right)];
    if (leftDigits === 0 && rightDigits === 0 && one.charAt(left) !== other.charAt(right)) break;
    if (leftDigits > 0 !== rightDigits > 0) break;
    left += leftDigits || 1;
    right += rightDigits || 1;
  }
  let prefix = one.slice(0, left);
  while (prefix !== '' && !prefixEnd.test(prefix)) prefix = prefix.slice(0, -1);
  if (prefix.trim() === '') return undefined;
  const pattern = prefix.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\d+/g, '\\d{1,9}');
  return new RegExp(`^${pattern}`);
}

function digitsAt(text: string, index: number): number {
  let length = 0;
  while (length < 9 && /\d/.test(text.charAt(index + length))) length += 1;
  return length;
}

/** Removes the marks with which consecutive lines end, as where a program breaks or concatenates lines. */
export function withoutCommonSuffixes(text: string): string | undefined {
  const lines = text.split('\n');
  const marks = lines.map((line) => suffixForm.exec(line.slice(-MAX_SUFFIX))?.[0].trim() ?? '');
  const shared = marks.map((own, index) => commonSuffix(own, marks[index + 1] ?? ''));
  const stripped = lines.map((line, index) => {
    const suffixes = [shared[index - 1] ?? '', shared[index] ?? ''].filter((suffix) => suffix !== '');
    const length = Math.min(...suffixes.map((suffix) => suffix.length));
    return suffixes.length > 0 ? line.trimEnd().slice(0, -length) : line;
  });
  return unlessEqual(text, stripped.join('\n'));
}

function commonSuffix(one: string, other: string): string {
  let length = 0;
  while (length < Math.min(one.length, other.length) && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length === 0 ? '' : one.slice(-length);
}

/** Removes line numbers that are on lines of their own, as in a code copied from a page with a column of numbers. */
export function withoutNumberLines(text: string): string | undefined {
  const lines = text.split('\n');
  const numbers = lines.flatMap((line, index) => (/^ *\d{1,5} *$/.test(line) ? [index] : []));
  const isCounted = numbers.every(
    (index, place) => place === 0 || Number(lines[index]) === Number(lines[numbers[place - 1] ?? 0]) + 1,
  );
  if (numbers.length < 2 || !isCounted) return undefined;
  const own = new Set(numbers);
  return lines.filter((_, index) => !own.has(index)).join('\n');
}
