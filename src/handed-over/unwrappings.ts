import { extractRichText } from './rich-text.ts';

/** Undoes one thing that handing a text over may have done to it; nothing when there is no sign of it. */
export type Unwrapping = (text: string) => string | undefined;

/** Elements of HTML that mails and pages put around a text. The elements of a code have other names. */
const htmlTag =
  /<(\/?)(a|abbr|article|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|kbd|li|main|meta|nobr|ol|p|pre|q|s|samp|section|small|span|strike|strong|sub|sup|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|wbr|link|o:p)(?:\s[^<>]{0,2000})?\/?>/gi;
/** Elements whose text is not shown, and comments. */
const hiddenMarkup = /<(style|script)\b[^<>]{0,500}>[^<]{0,20000}<\/\1>|<!--(?:(?!-->)[\s\S]){0,1000}-->/gi;
/** Elements that begin no line and part no words. */
const inlineElements = /^(?:span|font|wbr|nobr)$/i;
/**
 * An ampersand is escaped where an entity would begin, which a line break may cut: elsewhere it is that of a name in a code
 * that was escaped but for it.
 */
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp(?=;\n?(?:#\n?)?(?:[a-z0-9]\n?){2,8};)|(?!amp;)[a-z]{2,8}));/gi;
const namedCharacters: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  hyphen: '-',
  dash: '-',
  ndash: '-',
  mdash: '-',
  minus: '-',
  zwnj: '',
  equals: '=',
  colon: ':',
  sol: '/',
  plus: '+',
  percnt: '%',
  vert: '|',
  period: '.',
  comma: ',',
  lowbar: '_',
  newline: '\n',
  tab: ' ',
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
};
const unescaped: Readonly<Record<string, string>> = { n: '\n', r: '\n', t: ' ', f: '\n', b: '' };

/**
 * Without the tags of HTML, and with its entities as the characters for which they stand. Where tags of a code are left, they
 * were not escaped, and the entities beside them are those of its names.
 */
function withoutMarkup(text: string): string | undefined {
  const bare = text
    .replace(hiddenMarkup, '\n')
    .replace(htmlTag, (_tag, _slash, name: string) => (inlineElements.test(name) ? '' : '\n'));
  if (/<\/[a-z]/i.test(bare)) return ifChanged(text, bare);
  const joined = bare.replace(/&(?:\n?[#a-z0-9]){2,9}\n?;/gi, (cut) => cut.replaceAll('\n', ''));
  return ifChanged(text, joined.replace(entity, characterOfEntity));
}

function characterOfEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return namedCharacters[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * With the escapes of JSON, of programs and of Markdown undone. A single backslash may as well be damage, and stays; a hyphen
 * or colon is never escaped, since a lost character before it could not be told.
 */
function withoutBackslashes(text: string): string | undefined {
  const joined = text.replace(/\\\n?u(?:\n?[0-9a-f]){4}/gi, (cut) => cut.replaceAll('\n', ''));
  const sequence = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|\n?([nrtfb\\"'/<>_*=+.&[\]()#`|]))/gi;
  if ((joined.match(sequence)?.length ?? 0) < 2) return undefined;
  return joined.replace(sequence, (_sequence, unit?: string, hex?: string, letter = '') =>
    letter === ''
      ? String.fromCharCode(Number.parseInt(unit ?? hex ?? '', 16))
      : (unescaped[letter as string] ?? (letter as string)),
  );
}

/** Without what continues a command on the next line: a backslash, a back-quote or a caret at its end. */
function withoutContinuations(text: string): string | undefined {
  return ifChanged(text, text.replace(/[\\`^] *\n/g, '\n'));
}

/** Without the breaks of quoted-printable text (RFC 2045 §6.7). */
function withoutSoftBreaks(text: string): string | undefined {
  return ifChanged(text, text.replace(/= ?\n/g, ''));
}

/** With quoted-printable text as it was written: without its breaks and with its escapes as characters. */
export function withoutQuotedPrintable(text: string): string | undefined {
  if (!/=[0-9A-F]{2}/.test(text)) return undefined;
  const joined = text.replace(/= ?\n/g, '');
  return ifChanged(
    text,
    joined.replace(/(?:=[0-9A-F]{2})+/g, (escapes) => decodedPercents(escapes.replaceAll('=', '%'))),
  );
}

/**
 * With url-encoding undone. A plus sign is a blank where all others are escaped; where blanks are, it is itself; where neither
 * is there to tell, it is itself within a signature and a blank elsewhere.
 */
function withoutUrlEncoding(text: string): string | undefined {
  // A hard wrap may cut an escape in two.
  const joined = text.replace(/%[ \n]{0,4}([0-9a-f])[ \n]{0,4}([0-9a-f])/gi, '%$1$2');
  const escapes = joined.match(/%(?:[2-7][0-9A-F]|0[9AD]|C2|E2)/gi) ?? [];
  // A single one may as well be damage, but for that of a request code's colon, and for white space, which no code needs.
  if (escapes.length < 2 && !/%(?:3A|20|0[AD])/i.test(joined)) return undefined;
  const isBlank = /%2B/i.test(joined) || !/%20|%0A/i.test(joined);
  const spaced = /%3C/i.test(joined) && isBlank ? joined.replace(/\+/g, ' ') : joined;
  const signed = /%2B/i.test(joined) ? spaced : withSignatures(joined, spaced);
  return signed.replace(/(?:%[0-9a-f]{2})+/gi, decodedPercents);
}

/** The second text with the signatures of the first, which is as long. */
function withSignatures(text: string, other: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: whole, index } of text.matchAll(/signature%3E[A-Za-z0-9+%\s]{0,200}/gi)) {
    pieces.push(other.slice(end, index), whole);
    end = index + whole.length;
  }
  return pieces.join('') + other.slice(end);
}

function decodedPercents(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes.replace(/%(..)/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}

/** Without one mark at the beginning of each line that has one. Each kind by itself: a tag's own bracket may begin a line too. */
const withoutQuoteMarks: Unwrapping = (text) => ifChanged(text, text.replace(/^ ?>(?: |$)/gm, ''));
/** Without all the marks of a line that has several: one alone may be a tag's own bracket. */
const withoutDeepQuoteMarks: Unwrapping = (text) =>
  ifChanged(text, text.replace(/^ ?(?:>{2,}(?: |$)|(?:> ){2,})/gm, ''));
/** Without the marks of all lines but one that may begin with the bracket that ends an authorization code. */
const withoutInnerQuoteMarks: Unwrapping = (text) =>
  ifChanged(text, text.replace(/(?<!<\/specificPLR ?\n)^ ?>(?: |$)/gm, ''));
const withoutTightQuoteMarks: Unwrapping = (text) => ifChanged(text, text.replace(/^ ?> ?/gm, ''));
const withoutBars: Unwrapping = (text) => ifChanged(text, text.replace(/^ *\| ?/gm, '').replace(/ ?\| *$/gm, ''));
const withoutListMarks: Unwrapping = (text) => ifChanged(text, text.replace(/^ *(?:[#*;!•◦▪‣·]|\/\/) ?/gm, ''));

/** Without the numbers or dashes that begin the lines of a list or of a listing. */
function withoutNumbers(text: string): string | undefined {
  return ifChanged(text, text.replace(/^ *(?:\d{1,5}[.):|]?|-) {1,2}/gm, ''));
}

/** Without the quotes around the pieces of a text that a program puts together. */
function withoutPieceQuotes(text: string): string | undefined {
  return ifChanged(text, text.replace(/^ *["'`]/gm, '').replace(/["'`] *[+,.&;\\]? *$/gm, ''));
}

/** With the blocks of base64 in a mail as the text for which they stand. */
function withoutTransferEncoding(text: string): string | undefined {
  const bare = text.replace(/^(?:[A-Za-z0-9+/]{60,76}\n)+(?:[A-Za-z0-9+/]{0,76}={0,2})$/gm, (block) => {
    try {
      const bytes = Uint8Array.from(atob(block.replace(/\s/g, '')), (character) => character.charCodeAt(0));
      const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return `\n${decoded}\n`;
    } catch {
      return block;
    }
  });
  return ifChanged(text, bare);
}

function ifChanged(before: string, after: string): string | undefined {
  return after === before ? undefined : after;
}

/** All of them, the likelier first. */
export const unwrappings: readonly Unwrapping[] = [
  extractRichText,
  withoutQuoteMarks,
  withoutDeepQuoteMarks,
  withoutInnerQuoteMarks,
  withoutTightQuoteMarks,
  withoutBars,
  withoutListMarks,
  withoutUrlEncoding,
  withoutSoftBreaks,
  withoutQuotedPrintable,
  withoutMarkup,
  withoutBackslashes,
  withoutContinuations,
  withoutPieceQuotes,
  withoutNumbers,
  withoutTransferEncoding,
];
