/** Groups of a Rich Text Format file that contain no document text. */
const hiddenGroup = /^\\(?:\*|fonttbl|colortbl|stylesheet|info|pict|header|footer|listtable|generator)/;
const piece = /\\'([0-9a-f]{2})|\\u(-?\d{1,6}) ?\??|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|\n/giy;
/** The characters of Windows-1252 that occur next to codes: quotes, bullets and dashes. */
const windowsCharacters: Readonly<Record<string, string>> = {
  '91': '\u2018',
  '92': '\u2019',
  '93': '\u201C',
  '94': '\u201D',
  '95': '\u2022',
  '96': '\u2013',
  '97': '\u2014',
};
const breaks = new Set(['par', 'line', 'page', 'cell', 'row', 'sect']);
const symbols: Readonly<Record<string, string>> = {
  tab: ' ',
  endash: '-',
  emdash: '-',
  lquote: "'",
  rquote: "'",
  ldblquote: '"',
  rdblquote: '"',
  bullet: '\u2022',
};

/** Extracts the text of a Rich Text Format document, as saved by TextEdit and WordPad. Undefined for other text. */
export function extractRichText(text: string): string | undefined {
  const begin = text.indexOf('{\\rtf');
  if (begin < 0 || text.slice(0, begin).trim() !== '') return undefined;
  let content = '';
  /** The current nesting depth, and the depth of the outermost hidden group. */
  let depth = 0;
  let hiddenFrom = Number.POSITIVE_INFINITY;
  for (let at = begin; at < text.length; ) {
    piece.lastIndex = at;
    const match = piece.exec(text);
    if (!match) {
      if (depth < hiddenFrom) content += text.charAt(at);
      at += 1;
      continue;
    }
    at = piece.lastIndex;
    if (match[6] === '{') {
      depth += 1;
      if (depth < hiddenFrom && hiddenGroup.test(text.slice(at, at + 16))) hiddenFrom = depth;
    } else if (match[6] === '}') {
      if (depth === hiddenFrom) hiddenFrom = Number.POSITIVE_INFINITY;
      depth -= 1;
      if (depth <= 0) break;
    } else if (depth < hiddenFrom) content += characterOf(match);
  }
  return content;
}

function characterOf([, hex, code, word, , symbol]: RegExpExecArray): string {
  if (hex !== undefined) return windowsCharacters[hex] ?? String.fromCharCode(Number.parseInt(hex, 16));
  if (code !== undefined) return String.fromCharCode(Number(code) & 0xffff);
  if (word !== undefined) return breaks.has(word) ? '\n' : (symbols[word] ?? '');
  if (symbol === undefined || symbol === '-' || symbol === '*') return '';
  if (symbol === '~') return ' ';
  return symbol === '_' ? '-' : symbol;
}
