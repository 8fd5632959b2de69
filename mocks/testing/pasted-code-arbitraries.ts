import fc from 'fast-check';

const width = fc.integer({ min: 20, max: 75 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
const around = fc.constantFrom('', ' ', '\n', '\t\r\n', '\uFEFF', '"', "'", '`', '“', '”', '« ', '\u200B');
const blanks = fc.constantFrom(' ', '\n', '\r\n', '\t', '\u00A0', '\u3000', '\uFEFF', '\u200B', '\u2060', '\u00AD');

/** Generates forms in which a pasted code may arrive: wrapped, quoted or encoded, but still the same code. */
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

/** The code with white space or zero-width characters inserted anywhere. */
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

/** Quoted-printable lines (RFC 2045): `=` is escaped, escapes are not split, and all lines but the last end in `=`. */
function quotedPrintable(code: string, columns: number): string[] {
  const escaped = code.replaceAll('=', '=3D');
  const lines = escaped.match(new RegExp(`(?:=3D|[^=]){1,${Math.floor(columns / 3)}}`, 'g')) ?? [];
  return lines.map((line, index) => (index < lines.length - 1 ? `${line}=` : line));
}

/** All printable ASCII characters except the space, and some others. */
const characters = [...Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index)), 'é', 'С', '０', '–'];

/** Characters that word processors substitute; the code is still the same. */
const lookAlikes: Readonly<Record<string, string>> = { '–': '-', '０': '0' };

/** Returns the code with one character replaced by each other, except look-alikes; none for white space. */
export function replacementsAt(code: string, index: number): string[] {
  const old = code.charAt(index);
  const replacements = /\s/.test(old)
    ? []
    : characters.filter((character) => character !== old && lookAlikes[character] !== old);
  return replacements.map((character) => code.slice(0, index) + character + code.slice(index + 1));
}

/** Returns all codes that differ from this one in a single character, except white space and look-alikes. */
export function allReplacements(code: string): string[] {
  return Array.from(code, (_, index) => replacementsAt(code, index)).flat();
}

/** Generates one of the codes of `allReplacements`. */
export function anyReplacement(code: string): fc.Arbitrary<string> {
  const indexes = Array.from(code, (_, index) => index).filter((index) => /\S/.test(code.charAt(index)));
  return fc.tuple(fc.constantFrom(...indexes), fc.nat()).map(([index, choice]) => {
    const texts = replacementsAt(code, index);
    return texts[choice % texts.length] ?? '';
  });
}
