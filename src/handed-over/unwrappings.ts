import {
  withoutBars,
  withoutCommonPrefixes,
  withoutCommonSuffixes,
  withoutNumberLines,
  withoutSeparators,
} from './line-marks.ts';
import { extractRichText } from './rich-text.ts';
import { type Unwrapping, unlessEqual } from './unwrapping.ts';

/** HTML elements that mails and pages put around a text. The elements of a code have other names. */
const htmlTag =
  /<(\/?)(a|abbr|article|b|big|blockquote|body|br|center|code|dd|div|dl|dt|em|font|footer|h[1-6]|head|header|hr|html|i|img|kbd|li|main|meta|nobr|ol|p|pre|q|s|samp|section|small|span|strike|strong|sub|sup|table|tbody|td|textarea|tfoot|th|thead|title|tr|tt|u|ul|var|wbr|link|o:p)(?:\s[^<>]{0,2000})?\/?>/gi;
/** Elements whose text is not displayed, and comments. */
const hiddenMarkup = /<(style|script)\b[^<>]{0,500}>[^<]{0,20000}<\/\1>|<!--(?:(?!-->)[\s\S]){0,1000}-->/gi;
/** Elements that separate neither lines nor words. */
const inlineElements = /^(?:span|font|wbr|nobr)$/i;
/**
 * A character entity. `&amp;` is one only if it escapes the ampersand of another entity, which a line break may split.
 * Otherwise it belongs to a name in a code, where it is not decoded.
 */
const entity = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp(?=;\n?(?:#\n?)?(?:[a-z0-9]\n?){2,8};)|(?!amp;)[a-z]{2,8}));/gi;
/** A closing tag of an authorization code. Other tags may belong to a document that contains the escaped code. */
const codeTag =
  /<\/(?:specificPLR|authorizationCode|flag|version|piid|timestamp|entitlements?|tag|count|(?:start|end)Date|licenseType|displayName|tagDescription|subscriptionID|signature|udi)>/;
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
 * Removes HTML tags and decodes entities. If tags of a code remain, they were not escaped; then the entities belong to its
 * names and are kept.
 */
function withoutMarkup(text: string): string | undefined {
  const bare = text
    .replace(hiddenMarkup, '\n')
    .replace(htmlTag, (_tag, _slash, name: string) => (inlineElements.test(name) ? '' : '\n'));
  if (codeTag.test(bare)) return unlessEqual(text, bare);
  const joined = bare.replace(/&(?:\n?[#a-z0-9]){2,9}\n?;/gi, (cut) => cut.replaceAll('\n', ''));
  return unlessEqual(text, joined.replace(entity, characterOfEntity));
}

function characterOfEntity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return namedCharacters[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/**
 * Decodes the escapes of JSON, of programming languages and of Markdown. A single backslash may be damage and is kept. A
 * backslash before a hyphen or colon is kept too, since it may stand for a lost character.
 */
function withoutBackslashes(text: string): string | undefined {
  const joined = text.replace(/\\\n?u(?:\n?[0-9a-f]){4}/gi, (cut) => cut.replaceAll('\n', ''));
  const sequence = /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|\n?([nrtfb\\"'/<>_*=+.,;&[\]()#`| $?~!{}]))/gi;
  if ((joined.match(sequence)?.length ?? 0) < 2) return undefined;
  return joined.replace(sequence, (_sequence, unit?: string, hex?: string, letter = '') =>
    letter === ''
      ? String.fromCharCode(Number.parseInt(unit ?? hex ?? '', 16))
      : (unescaped[letter as string] ?? (letter as string)),
  );
}

/** Removes the marks at the end of a line that continue a shell command: a backslash, a back-quote or a caret. */
function withoutContinuations(text: string): string | undefined {
  return unlessEqual(text, text.replace(/[\\`^] *\n/g, '\n'));
}

/** Removes the soft line breaks of quoted-printable text (RFC 2045 §6.7). */
function withoutSoftBreaks(text: string): string | undefined {
  return unlessEqual(text, text.replace(/= ?\n/g, ''));
}

/** Decodes quoted-printable text: its soft line breaks and its escapes. */
export function withoutQuotedPrintable(text: string): string | undefined {
  if (!/=[0-9A-F]{2}/.test(text)) return undefined;
  const joined = text.replace(/= ?\n/g, '');
  return unlessEqual(
    text,
    joined.replace(/(?:=[0-9A-F]{2})+/g, (escapes) => decodePercents(escapes.replaceAll('=', '%'))),
  );
}

/**
 * Decodes url-encoding. A plus sign is a blank if plus signs are escaped, and literal if blanks are escaped. If neither
 * occurs, it is literal within a signature and a blank elsewhere.
 */
function withoutUrlEncoding(text: string): string | undefined {
  // A line break may split an escape.
  const joined = text.replace(/%[ \n]{0,4}([0-9a-f])[ \n]{0,4}([0-9a-f])/gi, '%$1$2');
  const escapes = joined.match(/%(?:[2-7][0-9A-F]|0[9AD]|C2|E2)/gi) ?? [];
  // A single escape may be damage, unless it is the colon of a request code or white space, which no code needs.
  if (escapes.length < 2 && !/%(?:3A|20|0[AD])/i.test(joined)) return undefined;
  const isBlank = /%2B/i.test(joined) || !/%20|%0A/i.test(joined);
  const spaced = /%3C/i.test(joined) && isBlank ? joined.replace(/\+/g, ' ') : joined;
  const signed = /%2B/i.test(joined) ? spaced : withSignatures(joined, spaced);
  return signed.replace(/(?:%[0-9a-f]{2})+/gi, decodePercents);
}

/** Returns `other` with the signatures of `text`, which has the same length. */
function withSignatures(text: string, other: string): string {
  const pieces: string[] = [];
  let end = 0;
  for (const { 0: whole, index } of text.matchAll(/signature%3E[A-Za-z0-9+%\s]{0,200}/gi)) {
    pieces.push(other.slice(end, index), whole);
    end = index + whole.length;
  }
  return pieces.join('') + other.slice(end);
}

function decodePercents(escapes: string): string {
  try {
    return decodeURIComponent(escapes);
  } catch {
    return escapes.replace(/%(..)/g, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
}

/** Removes one quote mark at the start of each line. The forms are separate, since a tag's bracket may start a line too. */
const withoutQuoteMarks: Unwrapping = (text) => unlessEqual(text, text.replace(/^ ?>(?: |$)/gm, ''));
/** Removes all quote marks of lines with several. A single one may be a tag's bracket. */
const withoutDeepQuoteMarks: Unwrapping = (text) =>
  unlessEqual(text, text.replace(/^ ?(?:>{2,}(?: |$)|(?:> ){2,})/gm, ''));
/** Removes quote marks, except on a line that may start with the closing bracket of an authorization code. */
const withoutInnerQuoteMarks: Unwrapping = (text) =>
  unlessEqual(text, text.replace(/(?<!<\/specificPLR ?\n)^ ?>(?: |$)/gm, ''));
const withoutTightQuoteMarks: Unwrapping = (text) => unlessEqual(text, text.replace(/^ ?> ?/gm, ''));
const withoutListMarks: Unwrapping = (text) => unlessEqual(text, text.replace(/^ *(?:[#*;!•◦▪‣·]|\/\/) ?/gm, ''));

/** Removes the numbers or dashes at the start of lines in a list or listing. */
function withoutNumbers(text: string): string | undefined {
  return unlessEqual(text, text.replace(/^ *(?:\d{1,5}[.):|]?|-) {1,2}/gm, ''));
}

/** Removes the quotes and operators around the parts of a string that a program concatenates. */
function withoutPieceQuotes(text: string): string | undefined {
  return unlessEqual(text, text.replace(/^ *["'`]/gm, '').replace(/["'`] *[+,.&;\\]?(?: _)? *$/gm, ''));
}

/** Lines of base64 in a mail, or a word of base64 in a document. */
const encodedText =
  /^(?:[A-Za-z0-9+/]{60,76}\n)+(?:[A-Za-z0-9+/]{0,76}={0,2})$|(?<![A-Za-z0-9+/%=])[A-Za-z0-9+/]{40,}={0,2}(?![A-Za-z0-9+/%=])/gm;

/** Decodes the base64 blocks of a mail, and words in base64. A registration token is issued in base64 and stays as it is. */
function withoutTransferEncoding(text: string): string | undefined {
  const bare = text.replace(encodedText, (block) => {
    try {
      const bytes = Uint8Array.from(atob(block.replace(/\s/g, '')), (character) => character.charCodeAt(0));
      const decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return /^[0-9a-f]{8}-[0-9a-f]{4}-/i.test(decoded) ? block : `\n${decoded}\n`;
    } catch {
      return block;
    }
  });
  return unlessEqual(text, bare);
}

/** Removes the characters by which PowerShell and the Windows command prompt escape brackets and quotes. */
const withoutShellEscapes: Unwrapping = (text) => unlessEqual(text, text.replace(/[`^](?=[<>&|"'()])/g, ''));

/** The characters of Windows-1252 for the bytes from 0x80 to 0x9F. */
const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

/** Decodes UTF-8 that was read as Windows-1252 or ISO 8859-1: an en dash then has become three characters. */
function withoutWrongEncoding(text: string): string | undefined {
  const decoded = text.replace(/[\u00C2-\u00F4][^\0-\u007F]+/g, (characters) => {
    const bytes = Array.from(characters, (character) => {
      const index = windowsCharacters.indexOf(character);
      return index < 0 ? character.charCodeAt(0) : 0x80 + index;
    });
    if (bytes.some((byte) => byte > 0xff)) return characters;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes));
    } catch {
      return characters;
    }
  });
  return unlessEqual(text, decoded);
}

/** Replaces the characters that look like pointed brackets, unless the text has such brackets. */
function withoutAngleLookAlikes(text: string): string | undefined {
  if (/[<>]/.test(text)) return undefined;
  return unlessEqual(
    text,
    text.replace(/[\u2039\u2329\u27E8\u3008\uFE64]/g, '<').replace(/[\u203A\u232A\u27E9\u3009\uFE65]/g, '>'),
  );
}

/** All unwrappings, the more likely ones first. */
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
  withoutShellEscapes,
  withoutWrongEncoding,
  withoutAngleLookAlikes,
  withoutSeparators,
  withoutNumberLines,
  withoutCommonPrefixes,
  withoutCommonSuffixes,
];
