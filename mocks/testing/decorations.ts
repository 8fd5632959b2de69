import fc from 'fast-check';

/** Changes the text around a code, or the form in which it is transferred, but not the code itself. */
export type Decoration = (code: string) => string;

const wrap = (text: string, columns: number): string[] => text.match(new RegExp(`.{1,${columns}}`, 'gs')) ?? [];
const lines = (text: string, columns: number): string[] =>
  text.split(/\r\n|\n/).flatMap((line) => (line === '' ? [''] : wrap(line, columns)));
const escapeHtml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const quotedPrintable = (text: string, columns: number): string =>
  text
    .replace(/=/g, '=3D')
    .split('\n')
    .map((line) => (line.match(new RegExp(`(?:=3D|[^=]){1,${columns}}`, 'g')) ?? ['']).join('=\r\n'))
    .join('\r\n');

/** The texts that people and programs put around a code. */
export const surroundings: Readonly<Record<string, Decoration>> = {
  'a label': (code) => `Code: ${code}`,
  'a label in French': (code) => `Code d’autorisation : ${code}`,
  'a full stop': (code) => `${code}.`,
  'a comma': (code) => `${code},`,
  'pointed brackets': (code) => `<${code}>`,
  'round brackets': (code) => `(${code})`,
  'square brackets': (code) => `[${code}]`,
  'straight quotes': (code) => `"${code}"`,
  'typographic quotes': (code) => `“${code}”`,
  'French quotes': (code) => `« ${code} »`,
  'back-quotes': (code) => `\`${code}\``,
  'bold type of Markdown': (code) => `**${code}**`,
  'a bullet point': (code) => `- ${code}`,
  'another bullet point': (code) => `• ${code}`,
  'a number of a list': (code) => `1. ${code}`,
  'a table of Markdown': (code) => `| Name | Code |\n|---|---|\n| center | ${code} |`,
  'a mail': (code) =>
    `From: Anna <anna@example.com>\nSubject: Code\n\nHello Bob,\n\nhere it is:\n\n${code}\n\nKind regards\nAnna\n-- \nAnna Example, Berlin`,
  'a code fence': (code) => `\`\`\`xml\n${code}\n\`\`\``,
  'a macro of a wiki': (code) => `{code:xml}\n${code}\n{code}`,
  'an element of HTML': (code) => `<pre>${code}</pre>`,
  'two elements of HTML': (code) => `<p><code>${code}</code></p>`,
  'a declaration of XML': (code) => `<?xml version="1.0" encoding="UTF-8"?>\n${code}`,
  'a section of XML': (code) => `<![CDATA[${code}]]>`,
  'a command': (code) => `Router# license smart register idtoken ${code} force`,
  'a quoted argument': (code) => `$ license smart install "${code}"`,
  'the code again': (code) => `${code}\n${code}`,
  'the code again, without a gap': (code) => code + code,
  'a byte-order mark': (code) => `\uFEFF${code}\r\n`,
};

/** The changes to a text when it is copied from one program to another. */
export const transformations: Readonly<Record<string, Decoration>> = {
  'entities of HTML': escapeHtml,
  'numeric entities': (code) => code.replace(/&/g, '&#38;').replace(/</g, '&#60;').replace(/>/g, '&#x3e;'),
  'entities of entities': (code) => escapeHtml(escapeHtml(code)),
  'a string of JSON': (code) => JSON.stringify(code),
  'a string of JSON with all escapes': (code) =>
    JSON.stringify(code).replace(/</g, '\\u003c').replace(/>/g, '\\u003e').replace(/\//g, '\\/'),
  'lines of a quoted mail': (code) =>
    lines(code, 61)
      .map((line) => `> ${line}`)
      .join('\n'),
  'lines of a mail quoted three times': (code) =>
    lines(code, 52)
      .map((line) => `>>> ${line}`)
      .join('\r\n'),
  'lines with bars': (code) =>
    lines(code, 44)
      .map((line) => `| ${line}`)
      .join('\n'),
  'quoted-printable lines': (code) => quotedPrintable(code, 50),
  'url-encoding': encodeURIComponent,
  'look-alikes of hyphens': (code) => code.replace(/-/g, '\u2011'),
  'minus signs': (code) => code.replace(/-/g, '\u2212'),
  'full-width characters': (code) =>
    code.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0)),
  'characters without a width': (code) => Array.from(code).join('\u200B'),
  'soft hyphens': (code) => wrap(code, 17).join('\u00AD'),
  'lines cut at a column': (code) => lines(code, 33).join('\n'),
  'lines of another system': (code) => lines(code, 40).join('\r\n'),
  'separators of lines': (code) => lines(code, 37).join('\u2028'),
};

/** One of the surroundings, then up to two different transformations. */
export const anyDecoration: fc.Arbitrary<{ readonly names: readonly string[]; readonly decorate: Decoration }> = fc
  .tuple(
    fc.constantFrom(...Object.entries(surroundings)),
    fc.subarray(Object.entries(transformations), { maxLength: 2 }),
  )
  .map(([around, applied]) => ({
    names: [around[0], ...applied.map(([name]) => name)],
    decorate: (code: string) => applied.reduce((text, [, transform]) => transform(text), around[1](code)),
  }));
