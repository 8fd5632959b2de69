import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvCell, type CsvSeparator, csvSeparators, defaultSeparator, usageCsv } from './usage-csv.ts';

const byteOrderMark = '\uFEFF';
const formulaSigns = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/** A simple CSV reader that processes one character at a time. */
function read(csv: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let index = 0; index < csv.length; index += 1) {
    const character = csv.charAt(index);
    if (isQuoted && character === '"' && csv.charAt(index + 1) === '"') {
      cell += '"';
      index += 1;
    } else if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) cell += character;
    else if (character === separator) {
      row.push(cell);
      cell = '';
    } else if (character === '\r' && csv.charAt(index + 1) === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
      index += 1;
    } else cell += character;
  }
  return rows;
}

const signs = { comma: ',', semicolon: ';' } as const;

/** Reads a file with the separator that it was written with. */
const cellsOf = (csv: string, separator: CsvSeparator = 'comma') =>
  read(csv.slice(byteOrderMark.length), signs[separator]);
const firstCell = (cell: CsvCell) => cellsOf(usageCsv({ headers: [], rows: [[cell]] }, 'comma'))[1]?.[0];

/**
 * Reads a file like a spreadsheet that may expect another separator: only a quote at the start of a cell is special, and
 * text after the closing quote belongs to the cell.
 */
function readBySpreadsheet(csv: string, separator: string): string[] {
  const cells: string[] = [];
  let rest = csv.slice(byteOrderMark.length);
  while (rest !== '') {
    const quoted = /^"((?:[^"]|"")*)(?:"|$)/.exec(rest);
    const inside = (quoted?.[1] ?? '').replaceAll('""', '"');
    rest = rest.slice(quoted?.[0].length ?? 0);
    const end = [...rest].findIndex((character) => character === separator || '\r\n'.includes(character));
    const length = end === -1 ? rest.length : [...rest].slice(0, end).join('').length;
    cells.push(inside + rest.slice(0, length));
    rest = rest.slice(length + 1);
  }
  return cells;
}

describe('text that a spreadsheet would interpret as a formula', () => {
  test.each(formulaSigns)('adds an apostrophe to a text that begins with %j', (sign) => {
    expect(firstCell(`${sign}1+1`)).toBe(`'${sign}1+1`);
  });

  test.each(formulaSigns)('adds an apostrophe to a text that begins with white space and %j', (sign) => {
    expect(firstCell(` \u00A0${sign}1+1`)).toBe(`' \u00A0${sign}1+1`);
  });

  test.each([
    ['x;=cmd|calc', "x;'=cmd|calc"],
    ['x,"=1+1"', 'x,\'"=1+1"'],
    ['x\n\t@SUM(A1)', "x\n'\t'@SUM(A1)"],
    ['a - b, c', 'a - b, c'],
  ])('inserts apostrophes only before formulas after a separator: %j', (text, harmless) => {
    expect(firstCell(text)).toBe(harmless);
  });

  test('adds an apostrophe to a formula in a header', () => {
    expect(usageCsv({ headers: ['=cmd|calc'], rows: [] }, 'comma')).toBe(`${byteOrderMark}"'=cmd|calc"\r\n`);
  });
});

describe('format of a table', () => {
  test('writes a byte-order mark and rows that end in CR and LF', () => {
    const rows = [
      ['Cisco Example Advantage', 31, 'Autorisée'],
      ['CISCO_EXAMPLE_IDS_IC3000', 1, undefined],
    ];
    expect(usageCsv({ headers: ['Licence', 'En cours d’utilisation', 'État'], rows }, 'comma')).toBe(
      `${byteOrderMark}"Licence","En cours d’utilisation","État"\r\n` +
        '"Cisco Example Advantage",31,"Autorisée"\r\n' +
        '"CISCO_EXAMPLE_IDS_IC3000",1,\r\n',
    );
  });

  test('keeps quotes, commas and line breaks inside a cell', () => {
    expect(firstCell('one "two", three\r\nfour')).toBe('one "two", three\r\nfour');
    expect(usageCsv({ headers: ['a "b"'], rows: [] }, 'comma')).toBe(`${byteOrderMark}"a ""b"""\r\n`);
  });

  test('keeps numbers as numbers', () => {
    expect(usageCsv({ headers: [], rows: [[0, 59_000, -28, 1.5]] }, 'comma')).toContain('\r\n0,59000,-28,1.5\r\n');
  });

  test('writes decimal commas when the separator is a semicolon', () => {
    const table = { headers: ['Licence', 'État'], rows: [['a;b', 59_000, -1.5, undefined]] };
    expect(usageCsv(table, 'semicolon')).toBe(`${byteOrderMark}"Licence";"État"\r\n"a;b";59000;-1,5;\r\n`);
  });

  test.each([
    ['en', 'comma'],
    ['fr', 'semicolon'],
    ['en-XA', 'comma'],
  ])('the default separator for the language %s is the %s', (locale, separator) => {
    expect(defaultSeparator(locale)).toBe(separator);
  });
});

describe('any table', () => {
  const difficultText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...formulaSigns, ' ', '\n', '"', "'", ',', ';', 'a', '1') }),
  );
  const cell: fc.Arbitrary<CsvCell> = fc.oneof(difficultText, fc.integer(), fc.constant(undefined));
  const table = fc.integer({ min: 1, max: 5 }).chain((columns) => {
    const line = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: columns, maxLength: columns });
    return fc.record({ headers: line(difficultText), rows: fc.array(line(cell), { maxLength: 5 }) });
  });

  const separator = fc.constantFrom(...csvSeparators);
  const withoutApostrophes = (text: string | undefined) => text?.replaceAll("'", '');

  test('cells are read back unchanged except for apostrophes', () => {
    fc.assert(
      fc.property(table, separator, ({ headers, rows }, chosen) => {
        const written = [headers, ...rows].map((cells) =>
          cells.map((value) => (value === undefined ? '' : `${value}`)),
        );
        const readBack = cellsOf(usageCsv({ headers, rows }, chosen), chosen);
        expect(readBack.length).toBe(written.length);
        written.forEach((cells, line) => {
          expect(readBack[line]?.length).toBe(cells.length);
          cells.forEach((value, column) => {
            expect(withoutApostrophes(readBack[line]?.[column])).toBe(withoutApostrophes(value));
          });
        });
      }),
    );
  });

  const beginsFormula = (value: string) =>
    !/^-\d+\b/.test(value) && formulaSigns.some((sign) => value.startsWith(sign) || value.trimStart().startsWith(sign));

  test('no cell begins like a formula, except for negative numbers', () => {
    fc.assert(
      fc.property(table, separator, (content, chosen) => {
        for (const value of cellsOf(usageCsv(content, chosen), chosen).flat()) expect(beginsFormula(value)).toBe(false);
      }),
    );
  });

  test.each([',', ';', '\t'])('no cell begins like a formula in a spreadsheet with the separator %j', (other) => {
    fc.assert(
      fc.property(table, separator, (content, chosen) => {
        for (const value of readBySpreadsheet(usageCsv(content, chosen), other)) {
          expect(beginsFormula(value.replace(/^[\s"]+/, ''))).toBe(false);
        }
      }),
    );
  });
});
