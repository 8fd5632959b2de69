/** A range of characters that a class excludes, as code points. */
type Range = readonly [first: number, last: number];

const rangesIn = (pattern: string): readonly Range[] =>
  Array.from(pattern.matchAll(/\\u([0-9A-F]{4})(?:-\\u([0-9A-F]{4}))?/g), ([, first = '', last = first]) => [
    Number.parseInt(first, 16),
    Number.parseInt(last, 16),
  ]);

/** A character in a class: up to U+00FF as an escape that every dialect has, otherwise itself. */
const inClass = (code: number) =>
  code <= 0xff ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}` : String.fromCharCode(code);

const classOf = (ranges: readonly Range[]) =>
  ranges.map(([first, last]) => (first === last ? inClass(first) : `${inClass(first)}-${inClass(last)}`)).join('');

/**
 * Rewrites a pattern `^[^…]*$` with escapes like `\u2028`, which RE2 (Go) does not have and some generators turn into the
 * character itself, a line end inside their code. Each excluded range beyond U+00FF is widened by one character at both
 * ends, and these characters are allowed again unless another range excludes them; so the pattern contains no invisible
 * character except joiners.
 */
export const portablePattern = (pattern: string): string => {
  const ranges = rangesIn(pattern);
  const isExcluded = (code: number) => ranges.some(([first, last]) => first <= code && code <= last);
  const wide = ranges.map(([first, last]): Range => (last <= 0xff ? [first, last] : [first - 1, last + 1]));
  const ends = wide.flat().filter((code) => code > 0xff && !isExcluded(code));
  const allowed = [...new Set(ends)].map((code): Range => [code, code]);
  return `^(?:[^${classOf(wide)}]|[${classOf(allowed)}])*$`;
};
