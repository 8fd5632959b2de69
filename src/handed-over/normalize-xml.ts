const tag = /<\s*(\/?)\s*((?:[A-Za-z]\s*){1,40})(\/?)\s*>/g;
/** The text of elements other than names and the signature. */
const plainText = /^[A-Za-z0-9,_.:+/ -]*$/;
const names = new Set(['displayName', 'tagDescription']);
/** An entity that a line break has split. */
const brokenEntity = /& ?(?:a ?m ?p|l ?t|g ?t|q ?u ?o ?t|a ?p ?o ?s) ?;/g;
/** A mark that mail, a table or a comment adds at the start of a line. */
const linePrefix = /^ ?(?:[|>*#;!]|\/\/)/;

/**
 * Converts the XML of a code to the portal's format: one line, no white space in tags or next to them, single blanks in
 * names. Returns undefined if the tags do not match or an element has unexpected text: the code is damaged or still
 * wrapped.
 */
export function normalizeXml(source: string): string | undefined {
  const lines = source.split('\n');
  const [, ...continuationLines] = lines;
  // Otherwise the marks or the soft line breaks would become parts of names.
  if (
    continuationLines.length > 0 &&
    (continuationLines.every((line) => linePrefix.test(line)) || /= ?$/m.test(source))
  )
    return undefined;
  return normalizeElements(joinLines(lines));
}

/**
 * Joins the lines of a code. Lines of equal length were wrapped at a fixed column and are joined directly; a line that is
 * one character shorter has lost a blank at its end. Otherwise the line breaks replaced blanks and are kept as such.
 */
function joinLines(lines: readonly string[]): string {
  const inner = lines.slice(1, -1);
  const width = Math.max(...inner.map(({ length }) => length));
  if (inner.length === 0 || inner.some(({ length }) => length < width - 1)) return lines.join('\n');
  const padded = inner.map((line) => (line.length === width - 1 ? `${line} ` : line));
  return [lines[0], ...padded, lines.at(-1)].join('');
}

function normalizeElements(source: string): string | undefined {
  const pieces: string[] = [];
  const open: string[] = [];
  let end = 0;
  for (const match of source.matchAll(tag)) {
    const [tagText, slash, spaced = '', short] = match;
    const text = normalizeElementText(open.at(-1) ?? '', source.slice(end, match.index));
    if (text === undefined) return undefined;
    const name = spaced.replace(/\s/g, '');
    pieces.push(text);
    end = match.index + tagText.length;
    if (short) pieces.push(`<${name}></${name}>`);
    else if (!slash) {
      open.push(name);
      pieces.push(`<${name}>`);
    } else if (open.pop() === name) pieces.push(`</${name}>`);
    else return undefined;
  }
  return open.length === 0 && end === source.length ? pieces.join('') : undefined;
}

function normalizeElementText(element: string, source: string): string | undefined {
  const text = source.trim().replace(/\s+/g, ' ');
  if (element === 'signature') {
    const signature = text.replaceAll(' ', '');
    return /^[A-Za-z0-9+/]*={0,2}$/.test(signature) ? signature : undefined;
  }
  if (!names.has(element)) {
    // Only a date contains a blank, before its time zone.
    return plainText.test(text) ? text.replace(/ (?!UTC$)/g, '') : undefined;
  }
  if (/[<>]/.test(text)) return undefined;
  return text.replace(brokenEntity, (entity) => entity.replaceAll(' ', ''));
}
