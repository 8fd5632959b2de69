/** No line of quoted-printable text is longer, its `=` included (RFC 2045 §6.7). */
const longestPrintableLine = 76;
/** What begins a line of a quoted message. More than sixteen, quoted in one another, are not looked for. */
const quoteMarks = /^(?:[ \t]?>){1,16}[ \t]?/;

/** A text as it was before a mail program quoted it and wrapped its lines. */
export function withoutMailWrapping(text: string): string {
  return withoutSoftBreaks(withoutQuoteMarks(text.split(/\r\n?|\n/))).join('\n');
}

/**
 * The lines without the `>` of a quoted message. A tag that was broken before its own `>` looks the same, so the marks are
 * taken off only as deep as leaves every `<` its `>`. The first line may lack them: people begin to select behind them.
 */
function withoutQuoteMarks(lines: readonly string[]): readonly string[] {
  const quoted = lines.filter((line, index) => (index > 0 || line.startsWith('>')) && line.trim() !== '');
  const deepest = quoted.reduce((least, line) => Math.min(least, marksBefore(line).length), Infinity);
  for (let depth = quoted.length > 0 ? deepest : 0; depth > 0; depth -= 1) {
    const bare = lines.map((line) => line.slice((marksBefore(line).slice(0, depth).at(-1) ?? '').length));
    if (isBalanced(bare.join(''))) return bare;
  }
  return lines;
}

/** What to cut off a line's beginning to be rid of one mark, of two, and so on: `> > C` has `> ` and `> > `. */
function marksBefore(line: string): readonly string[] {
  const [marks = ''] = quoteMarks.exec(line) ?? [];
  return Array.from(marks.matchAll(/>[ \t]?/g), (mark) => marks.slice(0, mark.index + mark[0].length));
}

function isBalanced(text: string): boolean {
  return text.split('<').length === text.split('>').length;
}

/**
 * The lines joined where quoted-printable text broke them, with its escapes undone. It is taken for that only when every
 * `=` is a break or an escape and every line but the last is broken: base64 ends in `=` too.
 */
function withoutSoftBreaks(lines: readonly string[]): readonly string[] {
  const trimmed = lines.map((line) => line.trimEnd());
  const isWritten = (line: string) => line !== '';
  const written = trimmed.slice(Math.max(0, trimmed.findIndex(isWritten)), trimmed.findLastIndex(isWritten) + 1);
  const end = written.length - 1;
  const isSoft = (line: string, index: number) =>
    line.length <= longestPrintableLine &&
    /^[^=]*(?:=[0-9A-F]{2}[^=]*)*=?$/.test(line) &&
    line.endsWith('=') === index < end;
  if (end < 1 || !written.every(isSoft)) return lines;
  const joined = written.map((line) => line.replace(/=$/, '')).join('');
  return [joined.replace(/=([0-9A-F]{2})/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))];
}
