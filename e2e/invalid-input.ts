/**
 * Invalid input for fields and files, by kind. The tests of the contract, the simulator, the codes and the pages share
 * this list; property tests try further input at random.
 */

/** Reverses the direction of the text that follows: the end of a name is shown before its beginning. */
const rightToLeftOverride = '\u202Egpj.exe\u202C';
/** Characters without width: a name with them looks like one without. */
const invisibleCharacters = '\u200B\u2060\uFEFF\u00AD';
const markup = "<img src=x onerror=alert('bad-input')>";

/** Short texts. The keys complete test titles. */
export const invalidTexts = {
  'nothing but white space': ' \t\u00A0\u3000',
  'an element that runs': "<script>alert('bad-input')</script>",
  'an element that fails and runs': markup,
  'a picture that runs': '<svg onload=alert("bad-input")><animate onbegin=alert(1) attributeName=x dur=1s></svg>',
  'an address that runs': 'javascript:alert("bad-input")',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the text contains template syntax on purpose.
  'a template': '{{constructor.constructor("alert(1)")()}} ${7*7} #{7*7} <%= 7*7 %> $t(common:close)',
  'a turned line': `photo${rightToLeftOverride}`,
  'an isolate never closed': 'center\u2066\u2067\u202B-1',
  'what has no width': `cen${invisibleCharacters}ter`,
  'control characters': 'a\u0000b\u0007c\u001B[31md\u007Fe\u0085f',
  'half a character': 'a\uD83Db\uDE00c',
  'a flood of accents': `Z${'\u0301\u0336\u0353'.repeat(60)}algo`,
  'letters from the right': '\u05E8\u05D9\u05E9\u05D9\u05D5\u05DF 12 \u0631\u062E\u0635\u0629',
  'full-width letters': '\uFF1Cscript\uFF1E\uFF41lert\uFF081\uFF09',
  'a family of emoji': '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}'.repeat(20),
  'a name of every object': '__proto__',
  'another name of every object': 'constructor',
  'a method of every object': 'toString',
  'a formula': '=HYPERLINK("http://example.com","bad-input")',
  'a formula behind a tab': '\t=1+1',
  'a call by another sign': "@SUM(1+1)*cmd|' /C calc'!A0",
  'a path': '../../../../etc/passwd\u0000.txt',
  'a broken escape of an address': '%E0%A4%A %ZZ %',
  'line breaks': 'one\r\ntwo\u2028three\u2029four',
  'a query': "'; DROP TABLE worlds; --",
  'a header of its own': 'x\r\nSet-Cookie: session=bad-input',
} as const satisfies Readonly<Record<string, string>>;

/** Texts that are not a valid whole number, although some parsers accept them. */
export const invalidNumbers = {
  'less than nothing': '-1',
  'nothing less': '-0',
  'a half': '1.5',
  'with a sign': '+1',
  'no number': 'NaN',
  'without end': 'Infinity',
  'too large for a number': '1e309',
  'larger than is exact': '9007199254740993',
  'a number of many digits': '9'.repeat(400),
  'in another base': '0x10',
  'in Arabic digits': '\u0661\u0662',
  'with a comma': '1,000',
  'with a blank inside': '1 0',
  'with something behind it': '10abc',
} as const satisfies Readonly<Record<string, string>>;

/** Functions that create a text of about this length in characters; created on demand to save memory. */
export const longTexts = {
  'one long line': (length: number) => 'x'.repeat(length),
  'nothing but line breaks': (length: number) => '\n'.repeat(length),
  'marks of quoted mail': (length: number) => '> '.repeat(length / 2),
  'escapes of an address': (length: number) => '%3C'.repeat(length / 3),
  'the beginning of a token': (length: number) => 'YTNmMWMwMTItOGQ0'.repeat(length / 16),
  'groups of a code': (length: number) => 'CAacJ5-'.repeat(length / 7),
} as const satisfies Readonly<Record<string, (length: number) => string>>;

const entities = '<!ENTITY a "ha">' + '<!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">' + '<!ENTITY c "&b;&b;&b;&b;">';
const inCode = (text: string) =>
  `<specificPLR><authorizationCode>${text}</authorizationCode><signature>AAAA</signature></specificPLR>`;

/** XML attacks in a form that can be pasted as a code. */
export const invalidXml = {
  'an entity of its own': `<!DOCTYPE x [<!ENTITY e "expanded">]>${inCode('&e;')}`,
  'an entity that is fetched': `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${inCode('&e;')}`,
  'a definition that is fetched': `<!DOCTYPE x SYSTEM "http://example.com/bad-input.dtd">${inCode('')}`,
  'entities that multiply': `<!DOCTYPE x [${entities}]>${inCode('&c;&c;&c;')}`,
  'an instruction': `<?xml-stylesheet href="http://example.com/bad-input.xsl"?>${inCode('')}`,
  'a wrong encoding': `<?xml version="1.0" encoding="UTF-16"?>${inCode('')}`,
  'a byte-order mark': `\uFEFF${inCode('')}`,
  'a section of characters': inCode('<![CDATA[<flag>A</flag>]]>'),
  'a comment': inCode('<!-- <flag>A</flag> -->'),
  'an included file': inCode('<xi:include href="file:///etc/passwd" parse="text"/>'),
  'another space of names': inCode('<a:flag xmlns:a="http://example.com">A</a:flag>'),
  attributes: inCode(`<flag ${Array.from({ length: 200 }, (_nothing, index) => `a${index}="x"`).join(' ')}>A</flag>`),
  'an element twice': inCode('<flag>A</flag><flag>A</flag>'),
  'elements in one another': inCode('<flag>'.repeat(1000)),
  'a numbered character': inCode('<flag>&#65;</flag><flag>&#x41;</flag>'),
  'markup that runs': inCode(`<displayName>${markup}</displayName>`),
} as const satisfies Readonly<Record<string, string>>;

/** An invalid file to choose or import. */
export interface InvalidFile {
  readonly name: string;
  readonly bytes: () => Uint8Array<ArrayBuffer>;
}

const pngHeader = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00, 0x00, 0x0d];

/**
 * Files that contain neither a code nor an exported world. Each must be refused, most of them before they are read as
 * text.
 */
export const invalidFiles = {
  'ten megabytes': { name: 'log.txt', bytes: () => new Uint8Array(10 * 1024 * 1024).fill(0x78) },
  nothing: { name: 'empty.txt', bytes: () => new Uint8Array() },
  'a picture called a text': { name: 'code.txt', bytes: () => Uint8Array.from(pngHeader) },
  'an archive': { name: 'codes.zip', bytes: () => Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00) },
  nulls: { name: 'null.txt', bytes: () => new Uint8Array(100) },
  'half of a file in UTF-16': { name: 'odd.txt', bytes: () => Uint8Array.of(0xff, 0xfe, 0x3c, 0x00, 0x73) },
  'a name that turns its line': { name: `code${rightToLeftOverride}.txt`, bytes: () => Uint8Array.of(0x00) },
  'a name that is markup': { name: `${markup}.txt`, bytes: () => Uint8Array.of(0x00) },
} as const satisfies Readonly<Record<string, InvalidFile>>;

/** The sample of files that the quick test tries. */
export const sampleInvalidFiles: readonly InvalidFile[] = [
  invalidFiles['ten megabytes'],
  invalidFiles['a picture called a text'],
  invalidFiles.nothing,
  invalidFiles['a name that turns its line'],
];

/** Elements that the markup above would create if it were ever inserted as HTML. */
export const injectedElements = 'img[src="x"], svg[onload], animate';
