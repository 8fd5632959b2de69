import fc from 'fast-check';

const width = fc.integer({ min: 20, max: 75 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const around = fc.constantFrom('', ' ', '\n', '\t\r\n', '\uFEFF', '"', "'", '`', '“', '”', '« ', '\u200B');
const blanks = fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00A0', '\u3000', '\uFEFF', '\u200B', '\u2060', '\u00AD');

/** The ways in which a code may arrive, whichever it is. None of them changes what counts of it. */
export function anyPastedForm(code: string): fc.Arbitrary<string> {
  const ways = [
    withBlanks(code),
    fc
      .tuple(fc.boolean(), width, lineEnd)
      .map(([plus, columns, end]) => wrap(urlEncoded(code, plus), columns).join(end)),
    fc.tuple(width, lineEnd).map(([columns, end]) => wrap(code, columns).join(end)),
    fc
      .tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), width, lineEnd)
      .map(([depth, includesFirst, columns, end]) => {
        const [first = '', ...rest] = wrap(code, columns);
        const quotePrefix = '> '.repeat(depth);
        return [includesFirst ? quotePrefix + first : first, ...rest.map((line) => quotePrefix + line)].join(end);
      }),
    fc.tuple(width, lineEnd).map(([columns, end]) => quotedPrintable(code, columns).join(end)),
  ];
  return fc.tuple(around, fc.oneof(...ways), around).map((parts) => parts.join(''));
}

/** The code with white space and what has no width anywhere in it. */
function withBlanks(code: string): fc.Arbitrary<string> {
  return fc
    .array(fc.tuple(fc.nat(code.length), blanks), { maxLength: 8 })
    .map((indexes) => indexes.reduce((text, [index, blank]) => text.slice(0, index) + blank + text.slice(index), code));
}

function urlEncoded(code: string, plusForBlank: boolean): string {
  const encoded = encodeURIComponent(code);
  return plusForBlank ? encoded.replaceAll('%20', '+') : encoded;
}

function wrap(code: string, columns: number): string[] {
  return code.match(new RegExp(`.{1,${columns}}`, 'g')) ?? [];
}

/** RFC 2045: `=` as an escape, which no line break cuts in two, and lines that end in `=` but for the last. */
function quotedPrintable(code: string, columns: number): string[] {
  const escaped = code.replaceAll('=', '=3D');
  const lines = escaped.match(new RegExp(`(?:=3D|[^=]){1,${Math.floor(columns / 3)}}`, 'g')) ?? [];
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}=` : line));
}

/** Every printable character of ASCII but the blank, and some beyond. */
const characters = [...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)), 'é', 'С', '０', '–'];

/** What word processors put in place of a character: the code is still the same. */
const lookAlikes: Readonly<Record<string, string>> = { '–': '-', '０': '0' };

/** The code with the character at one place replaced by each other that is no look-alike of it. The places that hold none are left out. */
export function replacementsAt(code: string, index: number): string[] {
  const old = code.charAt(index);
  const replacements = /\s/.test(old)
    ? []
    : characters.filter((character) => character !== old && lookAlikes[character] !== old);
  return replacements.map((character) => code.slice(0, index) + character + code.slice(index + 1));
}

/** The code with any one of its characters replaced by any other, white space aside. */
export function allReplacements(code: string): string[] {
  return Array.from(code, (_, index) => replacementsAt(code, index)).flat();
}

/** One of the texts of `allReplacements`. */
export function anyReplacement(code: string): fc.Arbitrary<string> {
  const indexes = Array.from(code, (_, index) => index).filter((index) => /\S/.test(code.charAt(index)));
  return fc.tuple(fc.constantFrom(...indexes), fc.nat()).map(([index, choice]) => {
    const texts = replacementsAt(code, index);
    return texts[choice % texts.length] ?? '';
  });
}
