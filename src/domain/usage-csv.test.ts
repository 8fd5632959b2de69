import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CsvCell, usageCsv } from './usage-csv.ts';

const byteOrderMark = '\uFEFF';
const formulaSigns = ['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'];

/** Reads CSV a character at a time, as the simplest reader would. */
function read(csv: string): string[][] {
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
    else if (character === ',') {
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

const cellsOf = (csv: string) => read(csv.slice(byteOrderMark.length));
const only = (cell: CsvCell) => cellsOf(usageCsv({ heads: [], rows: [[cell]] }))[1]?.[0];

describe('a text that a spreadsheet would run', () => {
  test.each(formulaSigns)('is made harmless: it begins with %j', (sign) => {
    expect(only(`${sign}1+1`)).toBe(`'${sign}1+1`);
  });

  test.each(formulaSigns)('or with %j after white space', (sign) => {
    expect(only(` \u00A0\n${sign}1+1`)).toBe(`' \u00A0\n${sign}1+1`);
  });

  test('and is so among the heads too', () => {
    expect(usageCsv({ heads: ['=cmd|calc'], rows: [] })).toBe(`${byteOrderMark}"'=cmd|calc"\r\n`);
  });
});

describe('a table', () => {
  test('is lines of cells that end in CR and LF, after the byte-order mark', () => {
    const rows = [
      ['Cisco Example Advantage', 31, 'Autorisée'],
      ['CISCO_EXAMPLE_IDS_IC3000', 1, undefined],
    ];
    expect(usageCsv({ heads: ['Licence', 'En cours d’utilisation', 'État'], rows })).toBe(
      `${byteOrderMark}"Licence","En cours d’utilisation","État"\r\n` +
        '"Cisco Example Advantage",31,"Autorisée"\r\n' +
        '"CISCO_EXAMPLE_IDS_IC3000",1,\r\n',
    );
  });

  test('keeps quotes, commas and line breaks inside their cell', () => {
    expect(only('one "two", three\r\nfour')).toBe('one "two", three\r\nfour');
    expect(usageCsv({ heads: ['a "b"'], rows: [] })).toBe(`${byteOrderMark}"a ""b"""\r\n`);
  });

  test('keeps numbers as numbers', () => {
    expect(usageCsv({ heads: [], rows: [[0, 59_000, -28]] })).toContain('\r\n0,59000,-28\r\n');
  });
});

describe('of any table', () => {
  const unpleasant = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom(...formulaSigns, ' ', '\n', '"', "'", ',', ';', 'a', '1') }),
  );
  const cell: fc.Arbitrary<CsvCell> = fc.oneof(unpleasant, fc.integer(), fc.constant(undefined));
  const table = fc.integer({ min: 1, max: 5 }).chain((columns) => {
    const line = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { minLength: columns, maxLength: columns });
    return fc.record({ heads: line(unpleasant), rows: fc.array(line(cell), { maxLength: 5 }) });
  });

  test('every cell is read back as it was, but for the apostrophe', () => {
    fc.assert(
      fc.property(table, ({ heads, rows }) => {
        const written = [heads, ...rows].map((cells) => cells.map((value) => (value === undefined ? '' : `${value}`)));
        const readBack = cellsOf(usageCsv({ heads, rows }));
        expect(readBack.length).toBe(written.length);
        written.forEach((cells, line) => {
          expect(readBack[line]?.length).toBe(cells.length);
          cells.forEach((value, column) => {
            expect([value, `'${value}`]).toContain(readBack[line]?.[column]);
          });
        });
      }),
    );
  });

  test('no cell begins like a formula, unless it is a number', () => {
    fc.assert(
      fc.property(table, ({ heads, rows }) => {
        for (const value of cellsOf(usageCsv({ heads, rows })).flat()) {
          if (/^-\d+$/.test(value)) continue;
          expect(formulaSigns.some((sign) => value.trimStart().startsWith(sign) || value.startsWith(sign))).toBe(false);
        }
      }),
    );
  });
});
