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

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const base64 = (text: string): string => btoa(String.fromCharCode(...bytes(text)));
const windowsCharacters = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** The text as a program displays it that takes its UTF-8 for Windows-1252. */
const readAsWindows1252 = (text: string): string =>
  Array.from(bytes(text), (byte) => windowsCharacters[byte - 0x80] ?? String.fromCharCode(byte)).join('');
const eachLine = (text: string, columns: number, format: (line: string, number: number) => string): string =>
  lines(text, columns)
    .map((line, index) => format(line, index + 1))
    .join('\n');

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
  'a dash between words': (code) => `Center – ${code} – valid until 2027`,
  'lines of hyphens': (code) => `----\n${code}\n----\nAnna`,
  'a comment of HTML': (code) => `<!-- ${code} -->`,
  'a block scalar of YAML': (code) => `license:\n  code: |-\n    ${code}\n  name: center\n`,
  'a row of CSV': (code) => `Name;Code;Date\r\ncenter;"${code}";2026-01-15\r\n`,
  'colours of a terminal': (code) => `\u001B[1;32m${code}\u001B[0m`,
  'colours without their escape character': (code) => `[32m${code}[0m`,
  'marks of a pasted text': (code) => `\u001B[200~${code}\u001B[201~`,
  'the rest of the marks of a pasted text': (code) => `0~${code}1~`,
  'quotes read in a wrong encoding': (code) => readAsWindows1252(`Code\u00A0: “${code}”`),
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

/** Changes that concern whole texts of a certain form, so that they are tested alone. */
export const layouts: Readonly<Record<string, Decoration>> = {
  'lines with numbers and colons': (code) => eachLine(code, 20, (line, number) => `${number + 97}:${line}`),
  'lines of a search in files': (code) => eachLine(code, 22, (line, number) => `code.txt:${number}:${line}`),
  'numbers on lines of their own': (code) => eachLine(code, 21, (line, number) => `${number}\n${line}`),
  'lines of a comparison': (code) => `@@ -0,0 +1,9 @@\n${eachLine(code, 23, (line) => `+${line}`)}`,
  'lines of a chat': (code) => eachLine(code, 24, (line) => `[15/01/2026, 10:21:05] Anna: ${line}`),
  'lines of a log': (code) => eachLine(code, 25, (line) => `Jan 15 09:00:00 center agent[12]: ${line}`),
  'lines quoted with initials': (code) => eachLine(code, 26, (line) => `AE> ${line}`),
  'comments of SQL': (code) => eachLine(code, 27, (line) => `-- ${line}`),
  'a drawn table': (code) => `┌────┐\n${eachLine(code, 20, (line) => `│ ${line.padEnd(20)} │`)}\n└────┘`,
  'lines with plus signs at their ends': (code) => eachLine(code, 29, (line) => `${line}+`),
  'a string of Visual Basic': (code) => `"${lines(code, 30).join('" & _\n"')}"`,
  'pages of a terminal': (code) => lines(code, 31).join('\n --More-- \b\b\b\b\b\n'),
  'pages of a firewall': (code) => lines(code, 32).join('\n<--- More --->\n'),
  'lines of hyphenated print': (code) => code.replace(/ff/g, 'ﬀ').replace(/fi/g, 'ﬁ').replace(/fl/g, 'ﬂ'),
  'UTF-16 read byte by byte': (code) => Array.from(code).join('\0'),
  'dashes read in a wrong encoding': (code) => code.replace(/-/g, readAsWindows1252('–')),
  'dashes of Windows-1252 read as ISO 8859-1': (code) => code.replace(/-/g, '\u0096'),
  'hyphens of other scripts': (code) => code.replace(/-/g, '\u05BE'),
  'half-width long vowel marks': (code) => code.replace(/-/g, '\uFF70'),
  'ratio signs for colons': (code) => code.replace(/:/g, '\u2236'),
  'angle quotes for brackets': (code) => code.replace(/</g, '‹').replace(/>/g, '›'),
  'small brackets and other slashes': (code) =>
    code.replace(/</g, '\uFE64').replace(/>/g, '\uFE65').replace(/\//g, '\u2215'),
  'escapes of PowerShell': (code) => code.replace(/([<>&])/g, '`$1'),
  'escapes of the Windows command prompt': (code) => code.replace(/([<>&])/g, '^$1'),
  'escapes of Bash': (code) => code.replace(/([<>&|"' ;])/g, '\\$1'),
  'an escaped value in XML': (code) => `<Entry><Key>Password</Key><Value>${escapeHtml(code)}</Value></Entry>`,
  'a link and its text': (code) =>
    `<a href="https://www.example.com/?code=${encodeURIComponent(code)}">${escapeHtml(code)}</a>`,
  'a path of an address': (code) => `https://www.example.com/codes/${code}`,
};

/** Encodings of a whole text in base64. Too little is left of a confirmation code to recognise it. */
export const base64Forms: Readonly<Record<string, Decoration>> = {
  'one line of base64': base64,
  'a data URL': (code) => `data:text/plain;base64,${base64(code)}`,
  'a secret of Kubernetes': (code) => `kind: Secret\ndata:\n  token: ${base64(code)}\n`,
  'a subject of a mail': (code) => `Subject: =?UTF-8?B?${base64(code)}?=`,
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
